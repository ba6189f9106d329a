/**
 * A campaign as a person supposes it, scored and ranked by the code that made the published result.
 * No I/O: the same on the server and in the browser.
 */
import { type Criterion, countedMax, isGroup, leavesOf } from './criteria';
import { sum } from './decimal';
import { ASSESSED } from './formula';
import { type Contender, type Place, rankRules, rankUnits } from './rank';
import type { Campaign } from './read-campaign';
import type { Misread, Scenario } from './scenario';
import { scoresOf } from './score';
import { ScoreSheet } from './sheet';
import { allowed, type Made, supposedCampaign } from './supposed';
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

export interface Supposed {
  campaign: Campaign;
  /** In the order of the units. */
  outcomes: Outcome[];
  /** Formulas that could not be taken. */
  misread: Misread[];
  /** What the maxima now add up to: totals stay on the campaign's scale. */
  sum: number;
  /** Maximum of each criterion, leaf or group; where the node above combines its weight. */
  maxima: Record<string, number>;
}

export class WhatIf {
  private readonly made: Made = new Map();
  private readonly published: Standing[];
  private last: { sheet: ScoreSheet; units: NamedInput[]; figures: string };

  constructor(
    readonly campaign: Campaign,
    readonly units: NamedInput[],
    private readonly base = new ScoreSheet(campaign, units),
  ) {
    this.published = standings(campaign, units, base);
    this.last = { sheet: base, units, figures: '' };
  }

  /** Every unit as published and as supposed. Criteria that nobody knows change nothing. */
  suppose(asked: Scenario): Supposed {
    const { scenario, misread } = allowed(this.campaign, asked);
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
    const isIndex = Boolean(campaign.combine);
    return {
      campaign,
      outcomes,
      misread,
      sum: isIndex ? campaign.points.max : sum(campaign.criteria.map(countedMax)),
      maxima: Object.fromEntries(maximaOf(campaign.criteria, isIndex)),
    };
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

function maximaOf(nodes: Criterion[], isIndex: boolean): [string, number][] {
  return nodes.flatMap((node): [string, number][] => [
    [node.code, isIndex ? node.weight : node.max],
    ...(isGroup(node) ? maximaOf(node.children, Boolean(node.combine)) : []),
  ]);
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
  const scores = scoresOf(sheet);
  const contenders: Contender[] = units.map(({ unit_code, unit_name, block }, i) => ({
    unit_code,
    unit_name,
    block,
    score: scores[i]!,
  }));
  return rankUnits(contenders, rankRules(campaign)).map((place, i) => ({
    ...place,
    total: scores[i]!.total,
  }));
}
