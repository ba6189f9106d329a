import type { Rng } from './rng';

const FAMILIES =
  'Mây Gió Nắng Sương Sóng Suối Đồi Rừng Biển Sao Trăng Cát Đá Lá Cỏ Bông Tre Sen Cau Dừa'.split(
    ' ',
  );
const MIDDLES = 'Văn Thị Hữu Ngọc Xuân Thu Thanh Kim Gia Bé Út Tiểu'.split(' ');
const GIVEN_FIRST =
  'Bút Mực Vở Thước Phấn Bảng Cặp Diều Trống Kèn Sáo Đèn Nón Guốc Thuyền Bướm Ong Kiến Tằm Chuồn Ve Dế Nhện Cua'.split(
    ' ',
  );
const GIVEN_LAST =
  'Xanh Đỏ Tím Vàng Nâu Hồng Trắng Đen Lam Lục Tròn Vuông Dài Ngắn Bé Nhỏ Xinh Vui Hiền Ngoan'.split(
    ' ',
  );

const COUNT = FAMILIES.length * MIDDLES.length * GIVEN_FIRST.length * GIVEN_LAST.length;
/** No divisor in common with COUNT: steps of it meet every name once before any comes again. */
const STEP = 70_001;

/** A name nobody bears: family, middle and given of the things of a toy box. Different up to 115,200. */
export function applicantName(number: number): string {
  let rest = (number * STEP) % COUNT;
  const take = (list: string[]) => {
    const word = list[rest % list.length]!;
    rest = Math.floor(rest / list.length);
    return word;
  };
  return [FAMILIES, MIDDLES, GIVEN_FIRST, GIVEN_LAST].map(take).join(' ');
}

/** Of a unit's visitors the latest so many may come again. */
const REMEMBERED = 400;

/** Who comes to each unit: some come again. */
export class Applicants {
  private count = 0;
  private readonly known = new Map<string, number[]>();

  constructor(private readonly comesAgain: number) {}

  /** The next one at a unit's counter. */
  next(rng: Rng, unit: string): string {
    const before = this.known.get(unit) ?? [];
    if (before.length && rng.chance(this.comesAgain))
      return applicantName(rng.pick(before.slice(-REMEMBERED)));
    before.push(this.count);
    this.known.set(unit, before);
    return applicantName(this.count++);
  }
}
