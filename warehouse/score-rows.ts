/**
 * Points of all campaigns on their way into the build, as columns of numbers: a text stands as its place in a
 * list until one statement writes them all. A nation's year is half a million rows.
 */
import type { Database } from './db';
import type { GroupScore, LeafScore, UnitScore } from './scoring/trace';

const TEXTS = [
  'campaign_id',
  'month_ends_on',
  'unit_id',
  'criterion',
  'on',
  'origin',
  'policy',
  'note',
] as const;
const NUMBERS = [
  'numerator',
  'denominator',
  'value',
  'points_exact',
  'points',
  'max_points',
  'self_points',
] as const;
const COLUMNS = [...TEXTS, ...NUMBERS];
type Columns = Record<(typeof COLUMNS)[number], Float64Array>;

const TABLE = `create table scored.scores (campaign_id varchar, unit_id varchar, criterion varchar, month_ends_on date,
  numerator double, denominator double, "on" date, value double, origin varchar, points_exact double, points double,
  max_points double, policy varchar, self_points double, note varchar)`;

const number = (value: number | null) => value ?? Number.NaN;

/** Rows written together: the database writes a part while the next ones are scored. */
const PART = 100_000;

/** Takes one campaign month after the other and writes `scored.scores` from them. */
export class ScoreRows {
  /** Text → its place, counted from 1; 0 is none. */
  private readonly places = new Map<string, number>();
  private months: Columns[] = [];
  private waiting = 0;
  private writing: Promise<void> = Promise.resolve();

  private constructor(private readonly db: Database) {}

  /** Makes `scored.scores`, empty. */
  static async into(db: Database): Promise<ScoreRows> {
    await db.run(TABLE);
    // in memory: it is gone before the build is done
    await db.run("attach ':memory:' as scratch");
    const columns = COLUMNS.map((name) => `"${name}" double`);
    await db.run(`create table scratch.numbers (${columns.join(', ')})`);
    return new ScoreRows(db);
  }

  async add(campaign_id: string, month_ends_on: string, scores: UnitScore[]): Promise<void> {
    const rowsOf = scores.map(({ leaves, groups }) => ({ leaves, groups }));
    const size = rowsOf.reduce((n, { leaves, groups }) => n + leaves.length + groups.length, 0);
    const columns = Object.fromEntries(
      COLUMNS.map((name) => [name, new Float64Array(size)]),
    ) as Columns;
    columns.campaign_id.fill(this.placeOf(campaign_id));
    columns.month_ends_on.fill(this.placeOf(month_ends_on));
    let row = 0;
    const earned = (unit: number, score: LeafScore | GroupScore) => {
      columns.unit_id[row] = unit;
      columns.criterion[row] = this.placeOf(score.criterion);
      columns.points_exact[row] = number(score.points_exact);
      columns.points[row] = number(score.points);
      columns.max_points[row] = score.max_points;
    };
    const measured = (leaf: LeafScore | null) => {
      columns.on[row] = this.placeOf(leaf?.on ?? null);
      columns.origin[row] = this.placeOf(leaf?.origin ?? null);
      columns.policy[row] = this.placeOf(leaf?.policy ?? null);
      columns.note[row] = this.placeOf(leaf?.note ?? null);
      columns.numerator[row] = number(leaf?.numerator ?? null);
      columns.denominator[row] = number(leaf?.denominator ?? null);
      columns.value[row] = number(leaf?.value ?? null);
      columns.self_points[row] = number(leaf?.self_points ?? null);
    };
    for (const [i, { leaves, groups }] of rowsOf.entries()) {
      const unit = this.placeOf(scores[i]!.unit_id);
      for (const leaf of leaves) {
        earned(unit, leaf);
        measured(leaf);
        row++;
      }
      for (const group of groups) {
        earned(unit, group);
        measured(null);
        row++;
      }
    }
    this.months.push(columns);
    this.waiting += size;
    if (this.waiting >= PART) await this.write();
  }

  private placeOf(text: string | null): number {
    if (text === null) return 0;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size + 1);
    return this.places.size;
  }

  /** Begins to write what waits, once the part before is written. */
  private async write(): Promise<void> {
    await this.writing;
    const { db, months } = this;
    if (!months.length) return;
    [this.months, this.waiting] = [[], 0];
    await db.run('truncate scratch.numbers');
    await db.appendNumbers('scratch', 'numbers', months.map(Object.values<Float64Array>));
    const texts = TEXTS.map((name) => `texts["${name}"::integer] as "${name}"`);
    const numbers = NUMBERS.map((name) => `if(isnan(${name}), null, ${name}) as ${name}`);
    this.writing = db.run(
      `insert into scored.scores by name
       select ${[...texts, ...numbers].join(', ')} from scratch.numbers, (select $1 as texts)`,
      [[...this.places.keys()]],
    );
    // who waits for it next is told; until then it may fail unheard
    this.writing.catch(() => {});
  }

  /** Writes the rest. */
  async end(): Promise<void> {
    await this.write();
    await this.writing;
    await this.db.run('detach scratch');
  }
}
