/** Questions about one unit: what it is, what was reported of it, where its points are from. */
import { and, asc, desc, eq, type InferSelectModel, isNull } from 'drizzle-orm';
import {
  appraisals,
  campaigns,
  rankings,
  reconciliations,
  report_uses,
  reported_figures,
  scores,
  survey_samples,
  unit_files,
  units,
} from '../schema';
import { query, rows, sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';
import type { Score } from './ranking';

export type Unit = InferSelectModel<typeof units>;
export type ReportUse = InferSelectModel<typeof report_uses>;
export type Appraisal = InferSelectModel<typeof appraisals>;
export type UnitFile = InferSelectModel<typeof unit_files>;
export type Reconciliation = InferSelectModel<typeof reconciliations>;
export type SurveySample = InferSelectModel<typeof survey_samples>;
export type ReportedFigure = InferSelectModel<typeof reported_figures>;

/** Every unit that ever had a code, the newest first. */
export async function listUnitsOfCode(code: string): Promise<Unit[]> {
  return rows(
    query.select().from(units).where(eq(units.unit_code, code)).orderBy(desc(units.valid_from)),
  );
}

/** Scores of one unit at the campaign's end. */
export async function listUnitScores(card: CampaignCard, unitId: string): Promise<Score[]> {
  return rows(
    query
      .select()
      .from(scores)
      .where(
        and(
          eq(scores.campaign_id, card.campaign_id),
          eq(scores.unit_id, unitId),
          eq(scores.month_ends_on, card.month_ends_on),
        ),
      ),
  );
}

/** Reported rows that a unit's leaves looked at, and what became of each. */
export async function listReportUses(campaignId: string, unitId: string): Promise<ReportUse[]> {
  return rows(
    query
      .select()
      .from(report_uses)
      .where(and(eq(report_uses.campaign_id, campaignId), eq(report_uses.unit_id, unitId)))
      .orderBy(asc(report_uses.criterion), asc(report_uses.period_to), asc(report_uses.line)),
  );
}

/** Self-assessment and appraisal of a unit, round by round, the last one last. */
export async function listAppraisals(campaignId: string, unitId: string): Promise<Appraisal[]> {
  return rows(
    query
      .select()
      .from(appraisals)
      .where(and(eq(appraisals.campaign_id, campaignId), eq(appraisals.unit_id, unitId)))
      .orderBy(
        asc(appraisals.criterion),
        desc(eq(appraisals.round, 'self')),
        asc(appraisals.round),
        asc(appraisals.line),
      ),
  );
}

/** Files with rows that count for a unit, by the measure they enter; those with the most first. */
export async function listUnitFiles(campaignId: string, unitId: string): Promise<UnitFile[]> {
  return rows(
    query
      .select()
      .from(unit_files)
      .where(and(eq(unit_files.campaign_id, campaignId), eq(unit_files.unit_id, unitId)))
      .orderBy(
        asc(unit_files.measure),
        desc(unit_files.denominator_rows),
        asc(unit_files.file_name),
      ),
  );
}

/** Of the leaves that have both: a unit's rows beside what it declared. */
export async function listReconciliations(
  campaignId: string,
  unitId: string,
): Promise<Reconciliation[]> {
  return rows(
    query
      .select()
      .from(reconciliations)
      .where(and(eq(reconciliations.campaign_id, campaignId), eq(reconciliations.unit_id, unitId))),
  );
}

/** How many were asked about a unit; null where nobody was. */
export async function getSurveySample(
  campaignId: string,
  unitId: string,
): Promise<SurveySample | null> {
  const [sample] = await rows(
    query
      .select()
      .from(survey_samples)
      .where(and(eq(survey_samples.campaign_id, campaignId), eq(survey_samples.unit_id, unitId))),
  );
  return sample ?? null;
}

/** Reported figures of whatever unit has this code, or of a unit that can't be told (x-…). */
export async function listReportedFigures(code: string): Promise<ReportedFigure[]> {
  return rows(
    query
      .select()
      .from(reported_figures)
      .where(eq(reported_figures.unit_code, code))
      .orderBy(asc(reported_figures.period_to), asc(reported_figures.line)),
  );
}

export interface Appearance {
  campaign_id: string;
  title_vi: string;
  title_en: string;
  unit_name: string;
  rank: number | null;
  rank_in_block: number | null;
  total: number | null;
  tied: boolean;
  /** Units that have a place. */
  ranked: number;
}

/** The campaigns that rank a unit of this code. */
export async function listAppearances(code: string): Promise<Appearance[]> {
  return rows(
    query
      .select({
        campaign_id: campaigns.campaign_id,
        title_vi: campaigns.title_vi,
        title_en: campaigns.title_en,
        unit_name: units.unit_name,
        rank: rankings.rank,
        rank_in_block: rankings.rank_in_block,
        total: rankings.total,
        tied: rankings.tied,
        ranked: campaigns.ranked,
      })
      .from(rankings)
      .innerJoin(units, eq(units.unit_id, rankings.unit_id))
      .innerJoin(
        campaigns,
        and(
          eq(campaigns.campaign_id, rankings.campaign_id),
          eq(campaigns.month_ends_on, rankings.month_ends_on),
        ),
      )
      .where(eq(units.unit_code, code))
      .orderBy(desc(campaigns.period_to), asc(campaigns.campaign_id)),
  );
}

export interface Change {
  unit_id: string;
  changed_on: string;
  /** Only a part of it came over. */
  is_split: boolean;
  unit_code: string;
  unit_name: string;
  parent_name: string | null;
}

/** The units that went into those of a code, whole or in part. */
export async function listMerged(code: string): Promise<Change[]> {
  return sqlRows<Change>(
    `select e.new_unit_id as unit_id, e.changed_on, e.is_split, u.unit_code, u.unit_name, u.parent_name
     from staging.unit_edges e
     join marts.units n on n.unit_id = e.new_unit_id
     join marts.units u on u.unit_id = e.old_unit_id
     where n.unit_code = $1
     order by e.changed_on, e.is_split, u.unit_name`,
    [code],
  );
}

/** Units with reported figures that no campaign ranks: those in the news. */
export async function listReportedUnits(): Promise<
  { unit_code: string; unit_name: string; province_name: string | null }[]
> {
  const { unit_code, unit_name, province_name } = reported_figures;
  return rows(
    query
      .selectDistinct({ unit_code, unit_name, province_name })
      .from(reported_figures)
      .leftJoin(rankings, eq(rankings.unit_id, reported_figures.unit_id))
      .where(isNull(rankings.unit_id))
      .orderBy(asc(unit_name)),
  );
}
