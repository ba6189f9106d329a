/** A measure as the rows give it, for one campaign: a value a unit and month, kept as columns of numbers. */
import { type Database, literal } from './db';
import { tellingFiles } from './measure-sql';
import { type CountedSource, readModel, sourceOf } from './models';
import type { SourcedFigure } from './scoring/trace';

/** What is known of a unit's rows. */
const NO_ROWS = 0;
const ROWS = 1;
/** It sent rows, but no column that tells of the measure: nothing is known of it, which is not nothing. */
const SILENT = 2;

interface Units {
  /** In the order of their places. */
  ids: string[];
  /** Those of which the program has rows. */
  counted: ReadonlySet<string> | undefined;
  silent: ReadonlySet<string> | undefined;
}

export class ComputedMeasure {
  /** A unit's months stand together: 0 of 0 where no row is of this measure, a denominator of NaN where there is none. */
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private readonly known: Uint8Array;

  private constructor(
    { ids, counted, silent }: Units,
    private readonly months: number,
  ) {
    this.numerators = new Float64Array(ids.length * months);
    this.denominators = new Float64Array(ids.length * months);
    this.known = Uint8Array.from(ids, (id) =>
      !counted?.has(id) ? NO_ROWS : silent?.has(id) ? SILENT : ROWS,
    );
  }

  /** The measure `name` from the build's tables; units stand in the order of their codes and ids. */
  static async load(
    db: Database,
    campaign_id: string,
    name: string,
    units: Units,
    months: number,
  ): Promise<ComputedMeasure> {
    const [place, month, numerator, denominator] = await db.numbers(
      `select u.place, m.month_index, m.numerator, m.denominator
       from measures.${name} m
       join (
         select unit_id, row_number() over (order by unit_code, unit_id) - 1 as place
         from staging.campaign_units where campaign_id = $1
       ) u using (unit_id)
       where m.campaign_id = $1`,
      [campaign_id],
    );
    const measure = new ComputedMeasure(units, months);
    for (const [row, unit] of place!.entries()) {
      const at = measure.at(unit, month![row]!);
      measure.numerators[at] = numerator![row]!;
      measure.denominators[at] = denominator![row]!;
    }
    return measure;
  }

  private at(place: number, month: number): number {
    return place * this.months + month;
  }

  /** What the unit at `place` has by the end of `month`; null where nothing is known of it. */
  figure(place: number, month: number): SourcedFigure | null {
    const known = this.known[place];
    if (known === NO_ROWS) return null;
    const at = this.at(place, month);
    const below = this.denominators[at]!;
    const denominator = Number.isNaN(below) ? null : below;
    if (known === SILENT && !denominator) return null;
    // the program has the unit's rows, and none of them is of this measure: that is nothing, not unknown
    return { numerator: this.numerators[at]!, denominator, origin: 'computed' };
  }
}

/**
 * Those of `measures` that are computed from rows, by name.
 * @param ids units in the order of their codes and ids
 */
export async function loadComputed(
  db: Database,
  campaign_id: string,
  measures: string[],
  ids: string[],
  months: number,
): Promise<Map<string, ComputedMeasure>> {
  const computed = measures.filter(sourceOf);
  const counted = unitsBy(
    await db.rows<{ by: CountedSource; unit_id: string }>(
      'select source as "by", unit_id from staging.counted_units where campaign_id = ?',
      [campaign_id],
    ),
  );
  const silent = unitsBy(await silentUnits(db, campaign_id, computed));
  const found = new Map<string, ComputedMeasure>();
  for (const name of computed) {
    const units = { ids, counted: counted.get(sourceOf(name)!), silent: silent.get(name) };
    found.set(name, await ComputedMeasure.load(db, campaign_id, name, units, months));
  }
  return found;
}

/** By measure, units that sent rows, but no column that tells of it. */
async function silentUnits(db: Database, campaign_id: string, measures: string[]) {
  const told = measures
    .map((measure) => readModel('measures', measure))
    .filter(({ columns }) => 'told_by' in columns);
  if (!told.length) return [];
  const telling = told.map(
    (model) => `select ${literal(model.name)} as measure, * from (${tellingFiles(model)})`,
  );
  const names = told.map(({ name }) => `(${literal(name)})`);
  return db.rows<{ by: string; unit_id: string }>(
    `select m.measure as "by", d.unit_id
     from staging.dossier_files d cross join (values ${names.join(', ')}) m(measure)
     left join (${telling.join(' union all ')}) f on f.measure = m.measure and f.file = d.file
     where d.campaign_id = ?
     group by all having count(f.file) = 0`,
    [campaign_id],
  );
}

function unitsBy(rows: { by: string; unit_id: string }[]): Map<string, Set<string>> {
  const units = new Map<string, Set<string>>();
  for (const { by, unit_id } of rows) {
    const known = units.get(by);
    if (known) known.add(unit_id);
    else units.set(by, new Set([unit_id]));
  }
  return units;
}
