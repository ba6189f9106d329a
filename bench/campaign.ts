/** The campaign the bench ranks the fictional nation by: one leaf a measure of dossiers, in whole points. Pure. */
import type { ComputedMeasure } from '@/warehouse/models';

export const CAMPAIGN = 'thu-tai-2025';
export const AS_OF = '2026-01-31';

/** Whole points, so that a peer can add them up exactly as integers. They make 100. */
export const POINTS = {
  on_time_of_resolved: 10,
  on_time_of_received: 9,
  on_time_of_due: 9,
  in_time_of_received: 12,
  early_of_resolved: 6,
  online_of_received: 10,
  inputs_digitised: 8,
  results_digitised: 8,
  digitised_in_full: 8,
  paid_online: 7,
  apologised_of_late: 5,
  pending_overdue: 8,
} as const satisfies Partial<Record<ComputedMeasure, number>>;

export type RankedMeasure = keyof typeof POINTS;
export const RANKED = Object.keys(POINTS) as RankedMeasure[];

/** Less is better. */
export const INVERSE: ReadonlySet<RankedMeasure> = new Set(['pending_overdue']);

export function campaignText(remark = ''): string {
  const leaves = RANKED.map((measure, i) => {
    const formula = INVERSE.has(measure) ? 'share from 100% to 0%' : 'share';
    return `  - {code: "${i + 1}", name: {vi: "${measure}"}, max: ${POINTS[measure]}, measure: ${measure}, formula: "${formula}", origin: computed, none: full, missing: zero}`;
  });
  return [
    `id: ${CAMPAIGN}`,
    `title: {vi: "Thử tải${remark}"}`,
    'legal_basis: "Bộ tiêu chí để đo tốc độ"',
    'scope: {parent: "98", types: [phuong, xa]}',
    'period: {from: 2025-01-01, to: 2025-12-31}',
    'points: {max: 100}',
    'classes: [{name: "Xuất sắc", from: 90}, {name: "Tốt", from: 80}, {name: "Khá", from: 0}]',
    'criteria:',
    ...leaves,
    '',
  ].join('\n');
}
