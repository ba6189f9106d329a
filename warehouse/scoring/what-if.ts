/**
 * A campaign as a person supposes it, scored and ranked by the code that made the published result.
 * No I/O: the same on the server and in the browser.
 */
import { leavesOf } from './criteria';
import { ASSESSED } from './formula';
import { type Contender, type Place, rankRules, rankUnits } from './rank';
import type { Campaign } from './read-campaign';
import type { Scenario } from './scenario';
import { ScoreSheet } from './score';
import { type Made, supposedCampaign } from './supposed';
import type { UnitInput } from './trace';

/** A unit's input and the name it is shown by. */
export interface NamedInput extends UnitInput {
  unit_name: string;
}

/** Where a unit stands in one version of the campaign. */
export interface Standing extends Place {
  total: number | null;
}

export interface Outcome {
  unit: NamedInput;
  published: Standing;
  supposed: Standing;
}

export class WhatIf {
  private readonly made: Made = new Map();
  private readonly published: Standing[];
  private readonly base: ScoreSheet;
  private last: { sheet: ScoreSheet; units: NamedInput[]; figures: string };

  constructor(
    readonly campaign: Campaign,
    readonly units: NamedInput[],
  ) {
    this.base = new ScoreSheet(campaign, units);
    this.published = standings(campaign, units, this.base);
    this.last = { sheet: this.base, units, figures: '' };
  }

  /** Every unit as published and as supposed, in the order given. Criteria that nobody knows change nothing. */
  suppose(scenario: Scenario): { campaign: Campaign; sheet: ScoreSheet; outcomes: Outcome[] } {
    const campaign = supposedCampaign(this.campaign, scenario, this.made);
    const units = this.unitsWith(scenario);
    const sheet = new ScoreSheet(campaign, units, this.last.sheet, this.base);
    this.last = { ...this.last, sheet };
    const supposed = standings(campaign, units, sheet);
    const outcomes = units.map((unit, i) => ({
      unit,
      published: this.published[i]!,
      supposed: supposed[i]!,
    }));
    return { campaign, sheet, outcomes };
  }

  private unitsWith({ unit, figure }: Scenario): NamedInput[] {
    const figures = unit && Object.keys(figure).length ? JSON.stringify([unit, figure]) : '';
    if (figures === this.last.figures) return this.last.units;
    const units = figures
      ? this.units.map((each) =>
          each.unit_code === unit ? withFigures(each, this.campaign, figure) : each,
        )
      : this.units;
    this.last = { ...this.last, units, figures };
    return units;
  }
}

/** A unit with other figures; of a criterion that is judged the first number is the points given. */
export function withFigures<T extends UnitInput>(
  unit: T,
  campaign: Campaign,
  supposed: Scenario['figure'],
): T {
  const figures = new Map(unit.figures);
  const assessments = new Map(unit.assessments);
  for (const leaf of leavesOf(campaign.criteria)) {
    const figure = supposed[leaf.code];
    if (!figure) continue;
    if (!ASSESSED.has(leaf.formula.kind)) {
      const origin = figures.get(leaf.code)?.origin ?? 'reported';
      figures.set(leaf.code, { ...figure, origin });
    } else if (leaf.formula.kind === 'given' && figure.numerator !== null) {
      const before = assessments.get(leaf.code) ?? { self_points: null, level: null };
      const appraised_points = Math.min(Math.max(figure.numerator, 0), leaf.max);
      assessments.set(leaf.code, { ...before, appraised_points });
    }
  }
  return { ...unit, figures, assessments };
}

function standings(campaign: Campaign, units: NamedInput[], sheet: ScoreSheet): Standing[] {
  const contenders: Contender[] = units.map(({ unit_code, unit_name, block }, i) => ({
    unit_code,
    unit_name,
    block,
    score: sheet.scores[i]!,
  }));
  return rankUnits(contenders, rankRules(campaign)).map((place, i) => ({
    ...place,
    total: sheet.scores[i]!.total,
  }));
}
