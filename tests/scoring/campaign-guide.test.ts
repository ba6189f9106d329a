/** The guides to campaign files tell the truth: their example is read, their keys and formulas are those there are. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseCampaign } from '@/warehouse/campaigns';
import { campaignSchema } from '@/warehouse/scoring/campaign';
import { parseFormula } from '@/warehouse/scoring/formula';

/** First cells of the table under a heading. */
function firstCells(text: string, heading: RegExp): string[] {
  const section = text.split(/^## /m).find((part) => heading.test(part))!;
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, code]) => code!),
  );
}

for (const name of ['campaign.md', 'campaign.vi.md']) {
  const text = readFileSync(`docs/${name}`, 'utf8');

  test(`the example of ${name} is a campaign`, () => {
    const yaml = /```yaml\n(.*?)```/s.exec(text)![1]!;
    const { campaign, problems } = parseCampaign(yaml, 'campaigns/vi-du-2026.yaml');
    expect(problems).toEqual([]);
    expect(campaign?.criteria).toHaveLength(2);
  });

  test(`${name} names every key of a campaign, and no other`, () => {
    const keys = firstCells(text, /^(The campaign|Đợt)\n/);
    expect(keys.sort()).toEqual(Object.keys(campaignSchema.shape).sort());
  });

  test(`every formula of ${name} can be read`, () => {
    const formulas = firstCells(text, /^(Formulas|Công thức)\n/);
    expect(formulas).toHaveLength(17);
    for (const formula of formulas) expect(() => parseFormula(formula)).not.toThrow();
  });

  test(`${name} names every key of a criterion, and no other`, () => {
    const keys = firstCells(text, /^(A criterion|Tiêu chí)\n/);
    const written = keys.filter((key) => key !== 'code');
    for (const key of written) {
      const value = key === 'weight' || key === 'max' || key === 'cap' || key === 'min_n' ? -1 : {};
      const wrong = parseCampaign(
        `criteria:\n  - {code: "1", ${key}: ${JSON.stringify(value)}${key === 'combine' ? ', criteria: []' : ''}}\n`,
        'campaigns/a.yaml',
      ).problems;
      expect(wrong.join('\n'), key).not.toContain(`khóa "${key}" không có trong mẫu`);
    }
    expect(keys.sort()).toEqual(
      [
        ...[
          'applies_to',
          'cap',
          'clause',
          'code',
          'combine',
          'evidence',
          'formula',
          'max',
          'measure',
        ],
        ...[
          'min_n',
          'missing',
          'name',
          'none',
          'origin',
          'part',
          'self',
          'short',
          'voids',
          'weight',
        ],
      ].sort(),
    );
  });
}
