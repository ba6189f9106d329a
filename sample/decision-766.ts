import { dayOf, isoText, monthEnd } from './day';
import { inYear, PROFILES, type Profile, type Year } from './profiles';
import type { Rng } from './rng';
import { UNITS } from './units';

/** Of a quarter or of the year: procedures are counted once a year. */
type Rhythm = 3 | 12;

interface Counts {
  measure: string;
  every: Rhythm;
  /** Least and greatest denominator, `dossiers` for those of a quarter; `same` as the one before. */
  of: readonly [number, number] | 'dossiers' | 'same';
  /** Share reached, 0–1. */
  share: (unit: Shares) => number;
}

/** What a commune is like in one year, each 0–1. */
interface Shares {
  onTime: number;
  online: number;
  digitised: number;
  paidOnline: number;
  diligence: number;
}

const DOSSIERS: Omit<Counts, 'every' | 'of'>[] = [
  { measure: 'qd766_dossiers_synced', share: () => 1 },
  { measure: 'qd766_filed_online', share: ({ online }) => online },
  { measure: 'qd766_results_electronic', share: ({ digitised }) => digitised },
  { measure: 'qd766_papers_digitised', share: ({ digitised }) => digitised * 0.8 },
  { measure: 'qd766_data_reused', share: ({ online }) => online * 0.7 },
  { measure: 'qd766_data_shared', share: ({ diligence }) => diligence * 0.4 },
  {
    measure: 'qd766_dossiers_satisfied',
    share: ({ onTime, diligence }) => onTime * (0.8 + 0.2 * diligence),
  },
];
const COUNTS: readonly Counts[] = [
  ...DOSSIERS.map((counts): Counts => ({ ...counts, every: 3, of: 'dossiers' })),
  {
    measure: 'qd766_dossiers_paid_online',
    every: 3,
    of: [60, 420],
    share: ({ paidOnline }) => paidOnline,
  },
  {
    measure: 'qd766_online_procedures',
    every: 12,
    of: [320, 385],
    share: ({ online }) => 0.35 + online / 2,
  },
  {
    measure: 'qd766_online_services_used',
    every: 12,
    of: [150, 240],
    share: ({ online }) => online * 0.6,
  },
  {
    measure: 'qd766_procedures_paid_online',
    every: 12,
    of: [32, 41],
    share: ({ paidOnline }) => paidOnline * 0.8,
  },
  {
    measure: 'qd766_fee_procedures_open',
    every: 12,
    of: 'same',
    share: ({ diligence }) => diligence * 0.7,
  },
];

/** What the province counts for all its communes: procedures announced, published, published in full. */
const PROVINCE: Record<string, readonly [number, number]> = {
  qd766_announced_in_time: [61, 74],
  qd766_published_in_time: [70, 74],
  qd766_published_in_full: [384, 385],
};
/** Of a commune they are not asked. */
const PROVINCE_ONLY = ['qd766_population_procedures', 'qd766_population_dossiers'];
/** Share of communes that were asked for a certified electronic copy; that had petitions. */
const [COPIES, PETITIONS] = [0.4, 0.7];
const A_QUARTER = 160;

const clamp = (value: number) => Math.min(Math.max(value, 0), 1);

/** The rows of decision-766.csv: the counts behind the points of Decision 766, with the columns of measures.csv. */
export function decision766Rows(year: Year, rng: Rng): string[][] {
  return UNITS.flatMap(({ code }, u) => {
    const own = rng.fork(code);
    const shares = sharesOf(PROFILES[u]!, year);
    const rows: string[][] = [];
    const add = (
      measure: string,
      n: number,
      of: number,
      months: Rhythm,
      last: number,
      note = '',
    ) => {
      const from = isoText(dayOf(year, last - months + 1, 1));
      const until = isoText(monthEnd(year, last));
      rows.push([
        code,
        from,
        until,
        measure,
        `${n}`,
        `${of}`,
        'Số liệu trên Cổng (minh họa)',
        note,
      ]);
    };

    for (const [measure, [n, of]] of Object.entries(PROVINCE))
      add(measure, n, of, 12, 12, 'Số của tỉnh');
    for (const every of [3, 12] as const)
      for (let month: number = every; month <= 12; month += every) {
        const dossiers = Math.round(PROFILES[u]!.volume * (A_QUARTER + own.between(-20, 20)));
        let of = 0;
        for (const counts of COUNTS.filter((one) => one.every === every)) {
          of =
            counts.of === 'dossiers'
              ? dossiers
              : counts.of === 'same'
                ? of
                : own.between(...counts.of);
          const share =
            counts.measure === 'qd766_dossiers_synced' ? 1 : wavering(counts.share(shares), own);
          add(counts.measure, Math.round(of * share), of, every, month);
        }
      }
    for (const measure of PROVINCE_ONLY) add(measure, 0, 0, 12, 12, 'Không áp dụng đối với cấp xã');
    const copies = own.chance(COPIES) ? own.between(4, 30) : 0;
    add(
      'qd766_certified_copies',
      Math.round(copies * shares.digitised),
      copies,
      12,
      12,
      nothing(copies),
    );
    const petitions = own.chance(PETITIONS) ? own.between(1, 14) : 0;
    const inTime = Math.round(petitions * wavering(shares.diligence, own));
    add('qd766_petitions_in_time', inTime, petitions, 12, 12, nothing(petitions));
    const satisfied = own.between(Math.floor(inTime / 2), inTime);
    add('qd766_petitions_satisfied', satisfied, petitions, 12, 12, nothing(petitions));
    return rows;
  });
}

const nothing = (of: number) => (of ? '' : 'Không phát sinh');
const wavering = (share: number, rng: Rng) => clamp(share + 0.03 * rng.bell());

function sharesOf(profile: Profile, year: Year): Shares {
  const { onTime, online, digitised, paidOnline, diligence } = profile;
  const at = (trend: Profile['onTime']) => inYear(trend, year);
  return {
    onTime: at(onTime),
    online: at(online),
    digitised: at(digitised),
    paidOnline: at(paidOnline),
    diligence: at(diligence),
  };
}
