/** A measure as the rows give it, for one campaign: a value a unit and month, kept as columns of numbers. */
import type { Database } from './db';
import type { Figure } from './scoring/earn';

export class ComputedMeasure {
  /** NaN where there is none; a unit's months stand together. */
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;

  private constructor(
    units: number,
    private readonly months: number,
  ) {
    this.numerators = new Float64Array(units * months).fill(Number.NaN);
    this.denominators = new Float64Array(units * months).fill(Number.NaN);
  }

  /** The measure `name` from the build's tables; units stand in the order of their codes. */
  static async load(
    db: Database,
    campaign_id: string,
    name: string,
    { units, months }: { units: number; months: number },
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

  /** What the unit at `place` has by the end of `month`; null where no row of it is of this measure. */
  figure(place: number, month: number): Figure | null {
    const at = this.at(place, month);
    const numerator = this.numerators[at]!;
    const denominator = this.denominators[at]!;
    if (Number.isNaN(numerator)) return null;
    return { numerator, denominator: Number.isNaN(denominator) ? null : denominator };
  }
}
