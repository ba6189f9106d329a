/** Campaigns, units and figures in a few words, for tests of the scoring core. */
import { type Campaign, readCampaign } from '@/warehouse/scoring/read-campaign';
import { scoreUnits } from '@/warehouse/scoring/score';
import type { Assessment, SourcedFigure, UnitInput, UnitScore } from '@/warehouse/scoring/trace';

/** Numerator and denominator; a plain number; an ISO date; null: a row with nothing in it. */
export type Written = [number | null, number | null] | number | string | null;

export function figure(written: Written): SourcedFigure {
  const origin = 'reported';
  if (Array.isArray(written)) return { numerator: written[0], denominator: written[1], origin };
  if (typeof written === 'string')
    return { numerator: null, denominator: null, on: written, origin };
  return { numerator: written, denominator: null, origin };
}

/** A criterion as a campaign file writes it. */
export const leaf = (code: string, formula: string, max: number, more: object = {}) => ({
  code,
  name: code,
  max,
  formula,
  ...(/^(given|levels)/.test(formula) ? {} : { measure: `measure_${code}` }),
  ...more,
});

export const group = (code: string, criteria: object[], more: object = {}) => ({
  code,
  name: code,
  criteria,
  ...more,
});

/** A campaign of `criteria` worth `max` points. @throws what is wrong with it */
export function campaign(criteria: object[], max: number, more: Record<string, unknown> = {}) {
  const { points, ...others } = more;
  const { campaign: made, problems } = readCampaign({
    id: 'thu',
    title: 'Đợt thử',
    legal_basis: 'Không có',
    scope: { parent: '98' },
    period: { from: '2026-01-01', to: '2026-12-31' },
    classes: [],
    criteria,
    ...others,
    points: { max, ...(points as object) },
  });
  if (!made) throw new Error(problems.map(({ message }) => message).join('\n'));
  return made;
}

interface More {
  block?: string;
  assessed?: Record<string, Partial<Assessment>>;
}

export function unit(
  code: string,
  figures: Record<string, Written>,
  { block, assessed = {} }: More = {},
): UnitInput {
  const blank = { self_points: null, appraised_points: null, level: null };
  return {
    unit_id: code,
    unit_code: code,
    block: block ?? null,
    figures: new Map(Object.entries(figures).map(([leaf, written]) => [leaf, figure(written)])),
    assessments: new Map(
      Object.entries(assessed).map(([leaf, given]) => [leaf, { ...blank, ...given }]),
    ),
  };
}

/** The score of a single unit. */
export function scoreOf(rules: Campaign, only: UnitInput): UnitScore {
  return scoreUnits(rules, [only])[0]!;
}

export const leafScore = (score: UnitScore, code: string) =>
  score.leaves.find(({ criterion }) => criterion === code)!;

export const groupScore = (score: UnitScore, code: string) =>
  score.groups.find(({ criterion }) => criterion === code)!;
