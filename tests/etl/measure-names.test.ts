/** The list of known measures: whole names in both languages, and every figure that ships is on it. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readMeasureNames } from '@/warehouse/measure-names';

const known = readMeasureNames('data/reference/measures.yaml');

test('names and definitions are whole: no quote is left open', () => {
  for (const [measure, { name, definition }] of Object.entries(known))
    for (const words of [name.vi, name.en, definition?.vi ?? '', definition?.en ?? ''])
      expect((words.match(/"/g) ?? []).length % 2, `${measure}: ${words}`).toBe(0);
});

test('every computed measure says how', () => {
  for (const [measure, { computed, definition }] of Object.entries(known))
    if (computed) expect(definition, measure).toBeDefined();
});

test('every figure of the news items is a known measure', () => {
  const rows = readFileSync('data/samples/so-lieu-bao-chi/measures.csv', 'utf8').trim().split('\n');
  const at = rows[0]!.split(',').indexOf('measure');
  // what stands before the measure has no comma of its own
  const used = new Set(rows.slice(1).map((row) => row.split(',')[at]!));
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((measure) => !(measure in known))).toEqual([]);
});
