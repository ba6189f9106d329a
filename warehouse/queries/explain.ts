/** The trace of one point: figure, policy, and the very rows that were counted. For officers: rows carry dossier codes. */
import { literal } from '../db';
import { type ComputedMeasure, countsOn, MEASURES, readModel, spans } from '../models';
import { sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';

export interface CountedDossier {
  file_name: string;
  line: number;
  dossier_code: string;
  in_numerator: boolean;
  in_denominator: boolean;
}

const isComputed = (measure: string | null): measure is ComputedMeasure =>
  (MEASURES as readonly string[]).includes(measure ?? '');

/** The dossiers above and below the line of a computed measure at the campaign's end, by file and line. */
export async function listCountedDossiers(
  card: CampaignCard,
  unitId: string,
  measure: string | null,
): Promise<CountedDossier[]> {
  if (!isComputed(measure)) return [];
  const ours = `from staging.campaign_dossiers
    where campaign_id = ${literal(card.campaign_id)} and unit_id = ${literal(unitId)}`;
  const above = countsOn('numerator', 'm.judged_on');
  const below = countsOn('denominator', 'm.judged_on');
  return sqlRows<CountedDossier>(
    `select f.name as file_name, s.line, s.dossier_code,
       coalesce(${above}, false) as in_numerator, coalesce(${below}, false) as in_denominator
     from (${spans(readModel('measures', measure), ours)}) s
     join campaign.months m on m.campaign_id = s.campaign_id and m.month_ends_on = ${literal(card.month_ends_on)}
     join staging.files f on f.file = s.file
     where (${above}) or (${below})
     order by f.added, s.line`,
  );
}
