/** The figures of one campaign, from the build's tables to what scoring takes: one input a unit and month. */
import { type ComputedMeasure, loadComputed } from './computed-measure';
import type { Database } from './db';
import { ASSESSMENTS, COUNTS, REPORTS } from './figure-rows';
import { sourceOf } from './models';
import {
  type CountReport,
  figureOf,
  isFromCounts,
  type PickedCounts,
  pickCounts,
} from './scoring/counts';
import { type Leaf, leavesOf } from './scoring/criteria';
import { COUNTING } from './scoring/formula';
import type { Campaign } from './scoring/read-campaign';
import { type Picked, pickReports, type Report } from './scoring/reports';
import type { Assessment, Figures, SourcedFigure, UnitInput } from './scoring/trace';
import { ROWS_RECEIVED } from './used-measures';

export interface CampaignUnit {
  unit_id: string;
  unit_code: string;
  unit_name: string;
  block: string | null;
}

/** A reported row, with where it stands. */
export interface ReportRow extends Report {
  unit_id: string;
  measure: string;
  file: string;
  line: number;
}

/** A unit's counts of a period, with the lines of form 06 that make them up. */
export interface CountRow extends CountReport {
  unit_id: string;
  lines: { file: string; line: number }[];
}

/** How many rows the program has, beside how many the unit declares. */
export interface Reconciliation {
  rows: number;
  declared: number;
  declared_by: 'counts' | 'reported';
  is_reconciled: boolean;
}

/** What `either` accepts as the same rows: they must reach this share of what the unit declared. */
const RECONCILED = 0.98;
/** The number of dossiers received that a unit may report by itself. */
const TOLD_RECEIVED = 'dossiers_received';

const NO_COUNTS: PickedCounts<CountRow> = { counts: null, until: null, uses: [] };
const key = (...parts: (string | number)[]) => parts.join('\u0000');

export class CampaignFigures {
  private computed: ReadonlyMap<string, ComputedMeasure> = new Map();
  /** Unit → its place in `units`. */
  private readonly places = new Map<string, number>();
  private readonly reports = new Map<string, ReportRow[]>();
  private readonly counts = new Map<string, CountRow[]>();
  private readonly pickedCounts = new Map<string, PickedCounts<CountRow>>();
  private readonly assessments = new Map<string, Map<string, Assessment>>();
  private readonly leafOf: ReadonlyMap<string, Leaf>;
  units: CampaignUnit[] = [];

  constructor(
    private readonly campaign: Campaign,
    /** Last days of its months. */
    private readonly months: string[],
  ) {
    this.leafOf = new Map(leavesOf(campaign.criteria).map((leaf) => [leaf.code, leaf]));
  }

  async load(db: Database): Promise<this> {
    const id = this.campaign.id;
    this.units = await db.rows<CampaignUnit>(
      'select unit_id, unit_code, unit_name, block from staging.campaign_units where campaign_id = ? order by unit_code, unit_id',
      [id],
    );
    for (const [place, { unit_id }] of this.units.entries()) this.places.set(unit_id, place);
    const ids = this.units.map(({ unit_id }) => unit_id);
    const measures = new Set([...this.leafOf.values()].flatMap(({ measure }) => measure ?? []));
    const asked = [...new Set([...measures, ROWS_RECEIVED])];
    this.computed = await loadComputed(db, id, asked, ids, this.months.length);
    for (const row of await db.rows<ReportRow>(REPORTS, [id]))
      if (measures.has(row.measure) || row.measure === TOLD_RECEIVED)
        push(this.reports, key(row.measure, row.unit_id), row);
    for (const row of await db.rows<CountRow>(COUNTS, [id])) push(this.counts, row.unit_id, row);
    for (const { unit_id, criterion, ...assessment } of await db.rows<
      Assessment & { unit_id: string; criterion: string }
    >(ASSESSMENTS, [id])) {
      const ofUnit = this.assessments.get(unit_id) ?? new Map();
      this.assessments.set(unit_id, ofUnit.set(criterion, assessment));
    }
    return this;
  }

  /** Inputs of every unit at the end of a month. An appraisal is of the whole period: only the last month has it. */
  inputs(month: number): UnitInput[] {
    const last = month === this.months.length - 1;
    const none: ReadonlyMap<string, Assessment> = new Map();
    return this.units.map(({ unit_id, unit_code, block }) => ({
      unit_id,
      unit_code,
      block,
      figures: this.figuresOf(unit_id, month),
      assessments: (last && this.assessments.get(unit_id)) || none,
    }));
  }

  /** Each is asked for once or not at all: a nation's year has half a million. */
  private figuresOf(unit_id: string, month: number): Figures {
    const get = (code: string) => {
      const leaf = this.leafOf.get(code);
      return (leaf?.measure && this.choose(leaf, unit_id, month)) || undefined;
    };
    const leaves = this.leafOf;
    return {
      get,
      *[Symbol.iterator]() {
        for (const code of leaves.keys()) {
          const figure = get(code);
          if (figure) yield [code, figure];
        }
      },
    };
  }

  /** Whose figure counts, by the leaf's `origin`; null where none of them is there. */
  private choose(leaf: Leaf, unit_id: string, month: number): SourcedFigure | null {
    if (leaf.origin === 'counts') return this.countsFigure(leaf.measure!, unit_id, month);
    if (leaf.origin === 'reported') return this.reportedFigure(leaf, unit_id, month);
    const figure = this.computedFigure(leaf.measure!, unit_id, month);
    if (leaf.origin === 'computed') return figure;
    if (!figure)
      return (
        this.countsFigure(leaf.measure!, unit_id, month) ??
        this.reportedFigure(leaf, unit_id, month)
      );
    const declared = this.reconciliation(leaf, unit_id, month);
    return declared && !declared.is_reconciled ? { ...figure, awaiting: true } : figure;
  }

  private computedFigure(measure: string, unit_id: string, month: number): SourcedFigure | null {
    return this.computed.get(measure)?.figure(this.places.get(unit_id)!, month) ?? null;
  }

  private reportedFigure(leaf: Leaf, unit_id: string, month: number): SourcedFigure | null {
    const told = this.reported(leaf, unit_id, month).figure;
    return told && { ...told, origin: 'reported' };
  }

  private countsFigure(measure: string, unit_id: string, month: number): SourcedFigure | null {
    const { counts } = this.countsOf(unit_id, month);
    const figure = counts && isFromCounts(measure) ? figureOf(measure, counts) : null;
    return figure && { ...figure, origin: 'counts' };
  }

  /** What a unit counted itself by the end of a month, and what became of each report. */
  countsOf(unit_id: string, month: number): PickedCounts<CountRow> {
    if (!this.counts.has(unit_id)) return NO_COUNTS;
    const at = key(unit_id, month);
    const known = this.pickedCounts.get(at);
    if (known) return known;
    const { period } = this.campaign;
    const monthEnd = this.months[month]!;
    const picked = pickCounts(this.counts.get(unit_id) ?? [], period, monthEnd);
    this.pickedCounts.set(at, picked);
    return picked;
  }

  /** The rows of a leaf beside what the unit declares of the same; null where one of the two is not told. */
  reconciliation(leaf: Leaf, unit_id: string, month: number): Reconciliation | null {
    if (!this.counts.size && !this.reports.size) return null;
    const computed = leaf.measure && this.computedFigure(leaf.measure, unit_id, month);
    if (!computed) return null;
    const compared = (
      rows: number,
      declared: number,
      declared_by: Reconciliation['declared_by'],
    ) => ({ rows, declared, declared_by, is_reconciled: rows >= declared * RECONCILED });

    const isOfDossiers = sourceOf(leaf.measure!) === 'dossiers';
    const { counts, until } = this.countsOf(unit_id, month);
    if (isOfDossiers && counts && counts.received !== null) {
      // rows until the month in which the last report ends: what came after it is not in the report
      const reached = this.months.findIndex((ends_on) => ends_on >= until!);
      return compared(this.rowsReceived(unit_id, reached), counts.received, 'counts');
    }
    const told = this.reported(leaf, unit_id, month).figure;
    if (told?.denominator && computed.denominator !== null)
      return compared(computed.denominator, told.denominator, 'reported');
    if (!isOfDossiers) return null;
    const received = this.reported({ ...leaf, measure: TOLD_RECEIVED }, unit_id, month).figure;
    return received?.numerator
      ? compared(this.rowsReceived(unit_id, month), received.numerator, 'reported')
      : null;
  }

  private rowsReceived(unit_id: string, month: number): number {
    const received = this.computed.get(ROWS_RECEIVED)!;
    return received.figure(this.places.get(unit_id)!, month)?.denominator ?? 0;
  }

  /** What a unit reported for a leaf by the end of a month, and what became of each report. */
  reported(leaf: Leaf, unit_id: string, month: number): Picked<ReportRow> {
    const reports = this.reports.get(key(leaf.measure!, unit_id));
    if (!reports) return { figure: null, uses: [] };
    const counting = COUNTING.has(leaf.formula.kind);
    return pickReports(reports, this.campaign.period, this.months[month]!, counting);
  }
}

function push<T>(lists: Map<string, T[]>, at: string, item: T): void {
  const list = lists.get(at);
  if (list) list.push(item);
  else lists.set(at, [item]);
}
