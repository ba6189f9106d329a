/**
 * The build before, where it still holds: only files came since, or words of campaigns. What its files of dossiers gave is not counted again;
 * the files that came add to it, and take back what the dossiers they name again gave before. The result is the same
 * as that of a build from nothing.
 *
 * Schemas beside the build's own: `base` the build before; `fresh` the rows of the files that came, `gone` the rows of
 * dossiers that they name again, as the build before had them. Both are gone when the build is done.
 */
import { buildPath } from './builds';
import type { DataFolder } from './data-folder';
import { type Database, identifier, literal } from './db';
import { type LakeSource, type LoadedFile, recordsOfAll, rowsOf } from './lake';
import { measureTable, summed } from './measure-sql';
import { type Model, readModel, sourceOf } from './models';

/** From the rows of dossiers to those that count in a campaign: views, each over the one before. */
const CHAIN = [
  'dossier_rows',
  'merged_dossiers',
  'dossiers',
  'campaign_dossiers',
  'changed_dossiers',
] as const;

/** What of the campaigns the rows depend on: weights, formulas and words may be others. */
const OF_CAMPAIGNS = [
  `select campaign_id, period_from, period_to, month_starts_on, judged_to, scope_parent, scope_types, scope_units
   from campaign.definitions`,
  'select campaign_id, month_index, month_ends_on, judged_on from campaign.months',
  'select distinct campaign_id, measure from campaign.criteria where measure is not null',
];

export class Base {
  private constructor(
    private readonly db: Database,
    /** The build before. */
    readonly id: string,
    /** Files of dossiers that the build before does not have. */
    private readonly came: LoadedFile[],
    private readonly held: LoadedFile[],
  ) {}

  /**
   * The serving build `id`, attached as `base`, once the campaigns are written; null where all must be counted anew: it
   * was made by other rules (`foundation`), for other units, times or measures, or a file it counted is gone or is of
   * another day now.
   */
  static async find(
    db: Database,
    folder: DataFolder,
    id: string,
    foundation: string,
    files: LoadedFile[],
  ): Promise<Base | null> {
    try {
      await db.run(`attach ${literal(buildPath(folder, id))} as base (read_only)`);
      const other = OF_CAMPAIGNS.map((now) => {
        const then = now.replace('campaign.', 'base.campaign.');
        return `(${now} except all ${then}) union all (${then} except all ${now})`;
      });
      const { holds } = await db.one<{ holds: boolean }>(
        `select coalesce(bool_or(foundation = $1), false) and ${other.map((rows) => `not exists (${rows})`).join(' and ')} as holds
         from base.staging.foundation`,
        [foundation],
      );
      const before = await db.rows<Pick<LoadedFile, 'file' | 'as_of_on' | 'added'>>(
        `select file, as_of_on, added from base.staging.files where source = 'dossiers'`,
      );
      const dossiers = files.filter(({ source }) => source === 'dossiers');
      const held = dossiers.filter(({ file, as_of_on, added }) =>
        before.some((b) => b.file === file && b.as_of_on === as_of_on && b.added === added),
      );
      const came = dossiers.filter((file) => !held.includes(file));
      const rows = (of: LoadedFile[]) => of.reduce((sum, file) => sum + file.rows, 0);
      // to take back and add costs more a row than to count
      const isWorthIt = rows(came) <= rows(held) / 10;
      if (holds && held.length === before.length && isWorthIt) return new Base(db, id, came, held);
    } catch {
      // made by an older program, or broken: it tells us nothing
    }
    await db.run('detach database if exists base');
    return null;
  }

  /** Makes what models go on from, once the lake is open. */
  async open(sources: LakeSource[]): Promise<void> {
    const source = sources.find(({ name }) => name === 'dossiers')!;
    const dossiers = (schema: string, files: LoadedFile[]) =>
      `create view ${schema}.received as ${rowsOf(source, files)}`;
    await this.db.transaction([
      'create schema fresh',
      'create schema gone',
      dossiers('fresh', this.came),
      dossiers('gone', this.held),
      `create view fresh.records as ${recordsOfAll(sources, { dossiers: 'fresh.received' })}`,
    ]);
  }

  /** `model` as it goes on from the build before; itself where it is made anew. */
  async goOn(model: Model): Promise<Model> {
    const { schema, name, body } = model;
    if (schema === 'measures')
      return sourceOf(name) === 'dossiers'
        ? { ...model, made_as: 'table', columns: {}, body: this.measure(model) }
        : model;
    if (name === 'dossier_duplicates') {
      await this.namedAgain();
      return { ...model, body: this.duplicates(body) };
    }
    if (name === 'changed_dossiers') {
      await this.chains();
      return {
        ...model,
        body: `from fresh.changed_dossiers union all by name select * replace (-n as n) from gone.changed_dossiers`,
      };
    }
    if (name === 'dossier_files')
      return {
        ...model,
        body: `select campaign_id, unit_id, file, sum(n)::integer as n, sum(new_n)::integer as new_n
          from (from (${body}) union all by name from base.staging.dossier_files) group by all having sum(n) > 0`,
      };
    if (name === 'unit_rows' || name === 'unresolved')
      return {
        ...model,
        body: `from base.staging.${name} where source = 'dossiers' union all by name
          from (${body.replaceAll('lake.dossiers', 'fresh.received').replaceAll('staging.records', 'fresh.records')})`,
      };
    return model;
  }

  /** Rows of dossiers that came, and those that they name again. */
  private async namedAgain(): Promise<void> {
    const rows = (schema: string) =>
      readModel('staging', 'dossier_rows').body.replaceAll('lake.dossiers', `${schema}.received`);
    await this.db.transaction([
      `create table fresh.dossier_rows as ${rows('fresh')}`,
      `create table gone.dossier_rows as from (${rows('gone')}) semi join fresh.dossier_rows using (dossier_code)`,
    ]);
  }

  /** Dossiers that are named again are merged anew. */
  private duplicates(body: string): string {
    const rows = '(from fresh.dossier_rows union all by name from gone.dossier_rows)';
    return `from base.staging.dossier_duplicates anti join fresh.dossier_rows using (dossier_code)
      union all by name from (${body.replaceAll('staging.dossier_rows', rows)})`;
  }

  /** Views from the rows that came, and from those that are gone, to what they add and take back. */
  private async chains(): Promise<void> {
    const named = 'semi join fresh.dossier_rows using (dossier_code)';
    await this.db.transaction([
      `create view fresh.dossier_duplicates as from staging.dossier_duplicates ${named}`,
      `create view gone.dossier_duplicates as from base.staging.dossier_duplicates ${named}`,
      `create view fresh.statutory_deadlines as from staging.statutory_deadlines`,
      `create view gone.statutory_deadlines as from base.staging.statutory_deadlines`,
      ...['fresh', 'gone'].flatMap((schema) =>
        CHAIN.slice(1).map(
          (name) =>
            `create view ${schema}.${name} as ${inSchema(readModel('staging', name).body, schema)}`,
        ),
      ),
    ]);
  }

  private measure(model: Model): string {
    const parts = `from (${measureTable(model)}) union all by name from base.measures.${identifier(model.name)}`;
    // of a unit whose dossiers all went to another nothing is left
    return summed(
      model,
      `from (${parts}) semi join staging.dossier_files using (campaign_id, unit_id)`,
    );
  }

  /** The maps: they are of the same units. */
  async takeBoundaries(): Promise<void> {
    await this.db.run('create table marts.boundaries as from base.marts.boundaries');
  }

  /** Takes everything that was only needed to go on out of the build. */
  async close(): Promise<void> {
    await this.db.run('drop schema fresh cascade; drop schema gone cascade');
    await this.db.run('detach base');
  }
}

const OWN = new RegExp(
  `staging\\.(${[...CHAIN, 'dossier_duplicates', 'statutory_deadlines'].join('|')})\\b`,
  'g',
);

/** A model of the chain over the rows of another schema. */
const inSchema = (body: string, schema: string) => body.replace(OWN, `${schema}.$1`);
