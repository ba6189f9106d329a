/** Which of the measures a build makes: those its campaigns use, so that a new one costs nobody else anything. */
import type { Database } from './db';
import { type ComputedMeasure, MEASURES } from './models';

/** Its denominator is all dossiers received: what a unit declares is held against it. */
export const ROWS_RECEIVED: ComputedMeasure = 'on_time_of_received';

/** In the order of the list. */
export async function usedMeasures(db: Database): Promise<ComputedMeasure[]> {
  const rows = await db.rows<{ measure: string }>('select distinct measure from campaign.criteria');
  const used = new Set<string>(rows.map(({ measure }) => measure)).add(ROWS_RECEIVED);
  return MEASURES.filter((name) => used.has(name));
}
