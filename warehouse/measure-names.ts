/** The list of known measures (`measures.yaml`) as a table. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Database } from './db';
import { sourceOf } from './models';

const words = z.strictObject({ vi: z.string(), en: z.string() });
const list = z.record(
  z.string(),
  z.strictObject({
    name: words,
    of: z.enum(['share', 'mean', 'count', 'date', 'yes_no', 'points']),
    counted: words.optional(),
    computed: z.boolean().default(false),
    definition: words.optional(),
    /** What each answer of a survey is worth, 0 to 1. */
    weights: z.record(z.string(), z.number().min(0).max(1)).optional(),
  }),
);
export type MeasureNames = z.infer<typeof list>;

/** @throws ZodError where the file is not as it should be */
export function readMeasureNames(path: string): MeasureNames {
  return list.parse(parse(readFileSync(path, 'utf8')));
}

/** Makes `marts.measures`, one row a known measure, and `staging.answer_weights`, one row an answer it weighs. */
export async function writeMeasureNames(db: Database, path: string | null): Promise<void> {
  await db.run(
    `create table marts.measures (measure varchar, name_vi varchar, name_en varchar, "of" varchar, counted_vi varchar, counted_en varchar, computed boolean,
      source varchar, definition_vi varchar, definition_en varchar)`,
  );
  const known = path ? readMeasureNames(path) : {};
  await db.append(
    'marts',
    'measures',
    Object.entries(known).map(([measure, { name, of, counted, computed, definition }]) => ({
      measure,
      name_vi: name.vi,
      name_en: name.en,
      of,
      counted_vi: counted?.vi,
      counted_en: counted?.en,
      computed,
      source: sourceOf(measure),
      definition_vi: definition?.vi,
      definition_en: definition?.en,
    })),
  );
  await db.run(
    'create table staging.answer_weights (measure varchar, answer varchar, weight double)',
  );
  await db.append(
    'staging',
    'answer_weights',
    Object.entries(known).flatMap(([measure, { weights = {} }]) =>
      Object.entries(weights).map(([answer, weight]) => ({ measure, answer, weight })),
    ),
  );
}
