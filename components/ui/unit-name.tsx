/** A unit's name with its type in small: "xã Vân Canh". */

const TYPES = /^(Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố|Tỉnh)\s+(?=\D)(.+)$/u;

/** Type word and bare name; a numbered ward ("Phường 2") keeps its name whole. */
export function nameParts(name: string): { type: string; bare: string } {
  const match = TYPES.exec(name);
  return match ? { type: match[1]!.toLowerCase(), bare: match[2]! } : { type: '', bare: name };
}

export function UnitName({ name }: { name: string }) {
  const { type, bare } = nameParts(name);
  return (
    <span lang="vi">
      {type && <span className="text-[0.8125rem] font-normal text-soft">{type} </span>}
      <span className="font-semibold">{bare}</span>
    </span>
  );
}

/** The name inside a sentence: "xã Vân Canh". */
export function nameInSentence(name: string): string {
  const { type, bare } = nameParts(name);
  return type ? `${type} ${bare}` : bare;
}
