/** The figures of one campaign, from the build's tables to what scoring takes: one input a unit and month. */
import type { Database } from './db';
import { type ComputedMeasure, MEASURES } from './models';
import { type Leaf, leavesOf } from './scoring/criteria';
import { COUNTING } from './scoring/formula';
import type { Campaign } from './scoring/read-campaign';
import { type Picked, pickReports, type Report } from './scoring/reports';
import type { Assessment, SourcedFigure, UnitInput } from './scoring/trace';

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

interface ComputedRow {
  unit_id: string;
  month_index: number;
  numerator: number;
  denominator: number;
}

/** What `either` accepts as the same dossiers: rows must reach this share of what the unit declared. */
const RECONCILED = 0.98;

const isComputed = (name: string): name is ComputedMeasure =>
  (MEASURES as readonly string[]).includes(name);

const key = (...parts: (string | number)[]) => parts.join('\u0000');

export class CampaignFigures {
  private readonly computed = new Map<string, ComputedRow>();
  private readonly counted = new Set<string>();
  private readonly reports = new Map<string, ReportRow[]>();
  private readonly assessments = new Map<string, Map<string, Assessment>>();
  private readonly leaves: Leaf[];
  units: CampaignUnit[] = [];

  constructor(
    private readonly campaign: Campaign,
    private readonly months: { month_ends_on: string }[],
  ) {
    this.leaves = leavesOf(campaign.criteria);
  }

  async load(db: Database): Promise<this> {
    const id = this.campaign.id;
    this.units = await db.rows<CampaignUnit>(
      'select unit_id, unit_code, unit_name, block from staging.campaign_units where campaign_id = ? order by unit_code',
      [id],
    );
    const counted = await db.rows<{ unit_id: string }>(
      'select unit_id from staging.counted_units where campaign_id = ?',
      [id],
    );
    for (const { unit_id } of counted) this.counted.add(unit_id);
    const measures = new Set(this.leaves.flatMap(({ measure }) => measure ?? []));
    for (const measure of measures) {
      if (!isComputed(measure)) continue;
      for (const row of await db.rows<ComputedRow>(
        `select unit_id, month_index, numerator, denominator from measures.${measure} where campaign_id = ?`,
        [id],
      ))
        this.computed.set(key(measure, row.unit_id, row.month_index), row);
    }
    for (const row of await db.rows<ReportRow>(REPORTS, [id])) {
      if (!measures.has(row.measure)) continue;
      const at = key(row.measure, row.unit_id);
      const list = this.reports.get(at);
      if (list) list.push(row);
      else this.reports.set(at, [row]);
    }
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
    return this.units.map((unit) => ({
      ...unit,
      figures: this.figuresOf(unit.unit_id, month),
      assessments: (last && this.assessments.get(unit.unit_id)) || none,
    }));
  }

  private figuresOf(unit_id: string, month: number): Map<string, SourcedFigure> {
    const figures = new Map<string, SourcedFigure>();
    for (const leaf of this.leaves) {
      if (!leaf.measure) continue;
      const figure = this.choose(
        leaf,
        this.computedFigure(leaf.measure, unit_id, month),
        () => this.reported(leaf, unit_id, month).figure,
      );
      if (figure) figures.set(leaf.code, figure);
    }
    return figures;
  }

  /** Which of the two counts, by the leaf's `origin`; null where neither is there. */
  private choose(
    { origin }: Leaf,
    computed: SourcedFigure | null,
    reported: () => Picked<ReportRow>['figure'],
  ): SourcedFigure | null {
    if (origin === 'computed') return computed;
    const told = reported();
    const asReported = told && { ...told, origin: 'reported' as const };
    if (origin === 'reported' || !computed) return asReported;
    if (told?.denominator && computed.denominator! < told.denominator * RECONCILED)
      return { ...computed, awaiting: true };
    return computed;
  }

  private computedFigure(measure: string, unit_id: string, month: number): SourcedFigure | null {
    if (!isComputed(measure) || !this.counted.has(unit_id)) return null;
    const row = this.computed.get(key(measure, unit_id, month));
    return {
      numerator: row?.numerator ?? 0,
      denominator: row?.denominator ?? 0,
      origin: 'computed',
    };
  }

  /** What a unit reported for a leaf by the end of a month, and what became of each report. */
  reported(leaf: Leaf, unit_id: string, month: number): Picked<ReportRow> {
    const reports = this.reports.get(key(leaf.measure!, unit_id));
    if (!reports) return { figure: null, uses: [] };
    const counting = COUNTING.has(leaf.formula.kind);
    return pickReports(reports, this.campaign.period, this.months[month]!.month_ends_on, counting);
  }
}

const REPORTS = `
select r.unit_id, nullif(m.unit_id, r.unit_id) as former, m.measure, m.period_from, m.period_to, m.numerator,
  m.denominator, m.numerator_on as "on", m.as_of_on, m.added, m.file, m.line
from staging.measures m
join staging.campaign_unit_rows r on r.row_unit_id = m.unit_id and not r.is_split
where r.campaign_id = ?
order by m.added, m.line`;

const ASSESSMENTS = `
select unit_id, criterion,
  arg_max(self_points, (round_order, as_of_on, added, line)) filter (self_points is not null) as self_points,
  (arg_max({'points': appraised_points}, (round_order, as_of_on, added, line)) filter (round_order > 0)).points as appraised_points,
  (arg_max({'level': level}, (round_order, as_of_on, added, line)) filter (round_order > 0)).level as level
from staging.assessments
where campaign_id = ? and reason is null
group by all`;
