/** What a campaign's ranking is computed from, read back from its scores: the published ranking can be made again. */
import { ASSESSMENTS } from '../figure-rows';
import { type Leaf, leavesOf } from '../scoring/criteria';
import { ASSESSED } from '../scoring/formula';
import type { Assessment, FigureOrigin, SourcedFigure } from '../scoring/trace';
import type { NamedInput } from '../scoring/what-if';
import { sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';

interface ScoredFigure extends SourcedFigure {
  unit_id: string;
  criterion: string;
  note: string | null;
}

/** Inputs of every unit at the campaign's end, by code. */
export async function listInputs(card: CampaignCard): Promise<NamedInput[]> {
  const id = card.campaign_id;
  const [units, figures, assessments] = await Promise.all([
    sqlRows<Omit<NamedInput, 'figures' | 'assessments'>>(
      'select unit_id, unit_code, unit_name, block from staging.campaign_units where campaign_id = ? order by unit_code',
      [id],
    ),
    sqlRows<Omit<ScoredFigure, 'origin'> & { origin: FigureOrigin | 'assessed' | null }>(
      `select unit_id, criterion, numerator, denominator, "on", origin, note from marts.scores
       where campaign_id = ? and month_ends_on = ? and origin is not null and origin <> 'assessed'`,
      [id, card.month_ends_on],
    ),
    sqlRows<Assessment & { unit_id: string; criterion: string }>(ASSESSMENTS, [id]),
  ]);
  const byCode = new Map(leavesOf(card.campaign.criteria).map((leaf) => [leaf.code, leaf]));
  const ofUnit = new Map(
    units.map((unit) => [
      unit.unit_id,
      {
        ...unit,
        figures: new Map<string, SourcedFigure>(),
        assessments: new Map<string, Assessment>(),
      },
    ]),
  );
  for (const { unit_id, criterion, note, ...figure } of figures) {
    if (!isMeasured(byCode.get(criterion))) continue;
    const awaiting = note === 'awaiting_reconciliation' ? { awaiting: true } : {};
    ofUnit.get(unit_id)?.figures.set(criterion, { ...(figure as SourcedFigure), ...awaiting });
  }
  for (const { unit_id, criterion, ...assessment } of assessments)
    ofUnit.get(unit_id)?.assessments.set(criterion, assessment);
  return [...ofUnit.values()];
}

const isMeasured = (leaf: Leaf | undefined) => leaf && !ASSESSED.has(leaf.formula.kind);
