/** What a form adds up to, against what it says it adds up to. Pure. */
export interface Summand {
  row: number;
  /** As it counts: a penalty below zero. */
  points: number;
  /** Codes of the groups it is in. */
  groups: string[];
}

/** A row that says what others add up to. */
export interface DeclaredSum {
  row: number;
  points: number;
  /** The group it is the sum of; null: of all, or of those since the last such row. */
  group: string | null;
}

export interface SumCheck {
  row: number;
  group: string | null;
  declared: number;
  /** What the rows add up to. */
  added: number;
  differs: boolean;
}

/** Points are published with at most four decimals. */
const snap = (points: number) => Math.round(points * 10_000) / 10_000;
const add = (parts: Summand[]) => snap(parts.reduce((sum, { points }) => sum + points, 0));

/** @param sums down the sheet */
export function checkSums(parts: Summand[], sums: DeclaredSum[]): SumCheck[] {
  let last = 0;
  return sums.map(({ row, points, group }) => {
    const check = (added: number): SumCheck => ({
      row,
      group,
      declared: points,
      added,
      differs: snap(points) !== added,
    });
    if (group !== null) return check(add(parts.filter((part) => part.groups.includes(group))));
    const above = parts.filter((part) => part.row < row);
    const since = above.filter((part) => part.row > last);
    last = row;
    // a total may stand on top of the table, or at the end of a section
    const whole = check(add(above.length ? above : parts));
    const section = check(add(since));
    return whole.differs && since.length && !section.differs ? section : whole;
  });
}
