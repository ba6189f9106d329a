/** A campaign of the small province, as its file would be written. */
export interface Leaf {
  code: string;
  max: number;
  measure: string;
  formula?: string;
}

export const TWO_LEAVES: Leaf[] = [
  { code: '1', max: 60, measure: 'on_time_of_resolved' },
  { code: '2', max: 40, measure: 'satisfaction' },
];

export function campaignYaml(
  id: string,
  leaves: Leaf[] = TWO_LEAVES,
  period = '{from: 2026-01-01, to: 2026-12-31}',
  scope = '{parent: "90"}',
): string {
  const max = leaves.reduce((sum, leaf) => sum + leaf.max, 0);
  const criteria = leaves.map(
    ({ code, max, measure, formula = 'share' }) =>
      `  - {code: "${code}", name: {vi: "Tiêu chí ${code}"}, max: ${max}, measure: ${measure}, formula: "${formula}", missing: zero, none: full}`,
  );
  return [
    `id: ${id}`,
    'title: {vi: "Đợt thử"}',
    'legal_basis: "Bộ tiêu chí thử"',
    'authority: "UBND"',
    `scope: ${scope}`,
    `period: ${period}`,
    `points: {max: ${max}, class_cap: ${max}}`,
    'classes: [{name: "Tốt", from: 0}]',
    'criteria:',
    ...criteria,
    '',
  ].join('\n');
}
