/** A campaign ready to be supposed otherwise, and what would change a unit's place. */

import { sourceOf } from '../models';
import {
  type Circumstances,
  isTriable,
  STEPS,
  type Way,
  waysTo,
  waysTogether,
} from '../scoring/advice';
import type { Leaf } from '../scoring/criteria';
import { goalsOf, type UnitGoal } from '../scoring/goals';
import { type HeldClass, heldClass } from '../scoring/held-class';
import { rankRules } from '../scoring/rank';
import { ScoreSheet } from '../scoring/sheet';
import { type NamedInput, WhatIf } from '../scoring/what-if';
import { servingBuild, sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';
import { listInputs } from './inputs';
import type { RankedUnit } from './ranking';

/** What every question about one campaign of one build needs; the last few campaigns asked for are kept. */
interface Scored {
  inputs: NamedInput[];
  sheet: ScoreSheet;
}
const KEPT = 4;
/** Next bundles a module once a route: what must be one in the process hangs on globalThis. */
const shared = globalThis as { scored?: Map<string, Promise<Scored>> };

async function scored(card: CampaignCard): Promise<Scored> {
  shared.scored ??= new Map();
  const kept = shared.scored;
  const key = `${await servingBuild()} ${card.campaign_id}`;
  const known = kept.get(key);
  if (known) return known;
  const making = listInputs(card).then((inputs) => ({
    inputs,
    sheet: new ScoreSheet(card.campaign, inputs),
  }));
  kept.set(key, making);
  making.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return making;
}

export async function getWhatIf(card: CampaignCard): Promise<WhatIf> {
  const { inputs, sheet } = await scored(card);
  return new WhatIf(card.campaign, inputs, sheet);
}

export interface Counted {
  /** What a figure of it is: share, count, points … */
  of: string;
  counted_vi: string | null;
  counted_en: string | null;
}

export interface Advice {
  goal: UnitGoal;
  /** Each enough alone. */
  ways: Way[];
  /** Where none is: several that are enough together; null: not even all. */
  together: Way[] | null;
}

export interface UnitAdvice {
  /** The period still runs, and figures are still to come. */
  is_open: boolean;
  /** Whether any figure of the unit is one that other values can be tried of; else only the gap in points is known. */
  is_known: boolean;
  advice: Advice[];
  /** What holds the class down whatever the total; null: nothing does. */
  held: HeldClass | null;
  /** What one more above the line is one more of, by measure. */
  counted: Map<string, Counted>;
}

const FIGURES: Record<string, 'cases' | 'points'> = {
  share: 'cases',
  count: 'cases',
  points: 'points',
};

/** Sources whose cases keep arriving while a period runs. */
const ARRIVING = new Set(['dossiers', 'surveys', 'petitions']);

/**
 * What would gain `unit` a place or a class, or lose it its place.
 * @param peers those it is ranked with, itself included
 * @param places further places asked about, the third say
 */
export async function getAdvice(
  card: CampaignCard,
  unit: RankedUnit,
  peers: RankedUnit[],
  places: number[],
): Promise<UnitAdvice> {
  const { campaign } = card;
  const { inputs, sheet } = await scored(card);
  const index = inputs.findIndex(({ unit_id }) => unit_id === unit.unit_id);
  const measures = await sqlRows<Counted & { measure: string }>(
    'select measure, "of", counted_vi, counted_en from marts.measures',
  );
  const kinds = new Map(measures.map((measure) => [measure.measure, measure]));
  const is_open = card.data_on === null || card.data_on < card.period_to;
  const circumstances: Circumstances = {
    isOpen: is_open,
    arrives: ({ measure }) => ARRIVING.has(sourceOf(measure ?? '') ?? ''),
    figureOf: ({ measure }) => FIGURES[kinds.get(measure ?? '')?.of ?? 'share'] ?? 'other',
  };
  const standing = (each: RankedUnit) => ({
    ...each,
    place: campaign.overall_rank ? each.rank : each.rank_in_block,
  });
  const goals = goalsOf(
    standing(unit),
    peers.map(standing),
    rankRules(campaign),
    campaign.points.decimals,
    places,
  );
  const stepOf = (leaf: Leaf) => {
    const kind = circumstances.figureOf!(leaf);
    return kind === 'other' ? null : STEPS[kind];
  };
  return {
    is_open,
    held: heldClass(campaign, inputs, sheet, index, stepOf),
    is_known: isTriable(sheet, index, circumstances),
    counted: kinds,
    advice: goals.map((goal) => {
      const ways = waysTo(sheet, index, goal, circumstances);
      const isAlone = ways.length > 0 || goal.kind === 'loss';
      return {
        goal,
        ways,
        together: isAlone ? null : waysTogether(sheet, index, goal, circumstances),
      };
    }),
  };
}
