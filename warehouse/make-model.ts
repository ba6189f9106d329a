/** A model of `models/` → its table or view in the build. */
import { type Database, identifier, literal } from './db';
import { measureTable } from './measure-sql';
import type { Model } from './models';

/** Makes a model and puts its head into the catalogue, for the quality page to read. */
export async function makeModel(db: Database, model: Model): Promise<void> {
  const name = `${model.schema}.${identifier(model.name)}`;
  const kind = model.made_as === 'view' ? 'view' : 'table';
  const columns = model.made_as === 'measure' ? {} : model.columns;
  await db.transaction([
    `create ${kind} ${name} as\n${model.made_as === 'measure' ? measureTable(model) : model.body}`,
    `comment on ${kind} ${name} is ${literal(model.grain)}`,
    ...Object.entries(columns).map(
      ([column, meaning]) =>
        `comment on column ${name}.${identifier(column)} is ${literal(meaning)}`,
    ),
  ]);
}
