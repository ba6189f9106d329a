/**
 * The closed list of signs that ask for a check, and the rule of each. No I/O.
 *
 * What a sign counts stands in the head of `models/signs/<name>.sql`; a test says that list and files agree.
 * A sign opens a check, it is no finding.
 */

/** By the probability of so many, or so few, where units differ as the others do (beta-binomial). */
export interface TailRule {
  by: 'tail';
  side: 'high' | 'low';
  /** Cases needed to be compared. */
  least_n: number;
  /** For `high`: at least so many found; for `low` at most so many. */
  bound_k: number;
  /** How far the value must be from what is expected. */
  floor: number;
  /** What is compared: the share of cases found, or the excess of one bin over those beside it. */
  compares: 'share' | 'excess';
}

/** By how far from the middle of the others, where no probability is known. */
export interface SpreadRule {
  by: 'spread';
  least_n: number;
  /** In robust deviations (1.4826 × MAD) from the median, and at least `floor`. */
  times: number;
  floor: number;
}

/** By the distance from the line through the others. */
export interface ResidualRule {
  by: 'residual';
  least_n: number;
  /** In studentised residuals, and at least `floor`. */
  times: number;
  floor: number;
}

export type Rule = TailRule | SpreadRule | ResidualRule;

export interface SignDefinition {
  /** File of its figures: `models/signs/<name>.sql`. */
  name: string;
  /** One row a case, or figures of a unit. */
  of: 'cases' | 'units';
  /** Changes when rule or figures do. */
  version: number;
  rule: Rule;
}

/** Of tests with a probability those are shown whose adjusted p is not above this: at most one in twenty by chance. */
export const FALSE_DISCOVERY_RATE = 0.05;
/** Fewer units than this are not compared. */
export const LEAST_UNITS = 6;

const tail = (least_n: number, bound_k: number, floor: number): TailRule => ({
  by: 'tail',
  side: 'high',
  least_n,
  bound_k,
  floor,
  compares: 'share',
});
const spread = (least_n: number, times: number, floor: number): SpreadRule => ({
  by: 'spread',
  least_n,
  times,
  floor,
});

export const SIGNS = [
  {
    name: 'bunching_at_deadline',
    of: 'cases',
    version: 1,
    rule: { ...tail(60, 20, 1), compares: 'excess' },
  },
  { name: 'batch_closing', of: 'cases', version: 1, rule: spread(100, 6, 0.05) },
  { name: 'withdrawn_and_refiled', of: 'cases', version: 1, rule: tail(5, 3, 0.2) },
  { name: 'clock_stopped', of: 'cases', version: 1, rule: tail(15, 5, 0.2) },
  {
    name: 'improbable_perfection',
    of: 'cases',
    version: 1,
    rule: { ...tail(100, 0, 0), side: 'low' },
  },
  { name: 'repeated_filing', of: 'cases', version: 1, rule: tail(100, 5, 0.005) },
  { name: 'uniform_surveys', of: 'cases', version: 1, rule: tail(20, 5, 0.1) },
  { name: 'self_assessed_above', of: 'cases', version: 1, rule: spread(3, 4, 0.12) },
  {
    name: 'on_time_against_survey',
    of: 'units',
    version: 1,
    rule: { by: 'residual', least_n: 30, times: 3, floor: 0.05 },
  },
  { name: 'reported_against_rows', of: 'units', version: 1, rule: spread(30, 6, 0.02) },
  { name: 'changed_after_close', of: 'cases', version: 1, rule: tail(50, 5, 0.01) },
] as const satisfies readonly SignDefinition[];
export type Sign = (typeof SIGNS)[number]['name'];

/** Bins of equal width beside the one that is looked at, in `bunching_at_deadline`. */
const BINS = 6;

/** A share of cases as the rule compares it: of an excess, the bin ÷ the mean of those beside it, less 1. */
export const comparedValue = ({ compares }: TailRule, share: number): number =>
  compares === 'share' ? share : (share * BINS) / (1 - share) - 1;

const BY_NAME: ReadonlyMap<string, SignDefinition> = new Map(
  SIGNS.map((sign) => [sign.name, sign]),
);

/** The definition of a sign; undefined for a name that is none. */
export const signNamed = (name: string): SignDefinition | undefined => BY_NAME.get(name);
