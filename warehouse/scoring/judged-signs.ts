/** Evidence of every sign of a campaign → which units are asked to be looked at. No I/O. */
import { adjusted } from './false-discovery';
import {
  byResidual,
  bySpread,
  byTail,
  type Compared,
  type Evidence,
  groups,
} from './sign-comparison';
import { FALSE_DISCOVERY_RATE, LEAST_UNITS, type Rule, SIGNS, type Sign } from './signs';

export interface JudgedSign extends Compared {
  sign: Sign;
  version: number;
  /** What the figure is about, where the sign looks at several; on every row: rows are stored by the columns of the first. */
  about: string | null;
  /** p adjusted over all units and signs of the campaign; null where the rule has no probability. */
  q: number | null;
  /** To be looked at. Never a finding. */
  flagged: boolean;
}

/**
 * Every unit and sign of a campaign with enough cases, in the order of the list of signs.
 * A unit without cases of a sign, or with too few, has no row: nothing is known, which is not nothing found.
 */
export function judgeSigns(evidence: ReadonlyMap<Sign, readonly Evidence[]>): JudgedSign[] {
  const compared = SIGNS.flatMap(({ name: sign, version, rule }) =>
    compare(rule, evidence.get(sign) ?? []).map((row) => ({
      ...{ ...row, sign, version },
      about: row.about ?? null,
    })),
  );
  const q = adjusted(compared.map(({ p }) => p));
  return compared.map((row, i) => ({
    ...row,
    q: q[i]!,
    flagged: row.stands_out && (q[i] === null || q[i]! <= FALSE_DISCOVERY_RATE),
  }));
}

/** Units beside the others of their block; none where too few can be compared. */
export function compare(rule: Rule, evidence: readonly Evidence[]): Compared[] {
  const enough = evidence.filter(({ n }) => n >= rule.least_n);
  if (enough.length < LEAST_UNITS) return [];
  // a line needs every point it can get
  const parts = rule.by === 'residual' ? [{ block: null, members: [...enough] }] : groups(enough);
  return parts.flatMap(({ block, members }) => {
    const pool = block === null ? enough : members;
    const judged =
      rule.by === 'tail'
        ? byTail(rule, members, pool)
        : rule.by === 'spread'
          ? bySpread(rule, members, pool)
          : byResidual(rule, members, pool);
    return members.flatMap((unit, i) => {
      const found = judged[i];
      if (!found) return [];
      return [{ ...unit, ...found, compared_with: block, others: pool.length - 1 }];
    });
  });
}
