/**
 * Figures + campaign → points with their trace. No I/O: the same code runs in the build, in the
 * browser's what-if and in anyone's recomputation.
 */
import { sum } from './decimal';
import { type Rules, ScoreSheet } from './sheet';
import type { GroupScore, LeafScore, UnitInput, UnitScore, Unranked } from './trace';

/** The score of one unit of a sheet; what few ask for is worked out when asked. */
class SheetScore implements UnitScore {
  readonly total: number | null;
  readonly unranked: Unranked | null;

  constructor(
    private readonly sheet: ScoreSheet,
    readonly unit_id: string,
    private readonly unit: number,
  ) {
    this.total = sheet.total(unit);
    this.unranked = this.total === null ? sheet.unranked(unit) : null;
  }

  get leaves(): LeafScore[] {
    return this.sheet.leafScores(this.unit);
  }

  get groups(): GroupScore[] {
    return this.sheet.groupScores(this.unit);
  }

  get total_exact(): number | null {
    return this.sheet.totalExact(this.unit);
  }

  get self_total(): number | null {
    const self = this.leaves.map(({ self_points }) => self_points).filter((p) => p !== null);
    return self.length ? sum(self) : null;
  }

  get coverage(): number {
    return this.sheet.coverage(this.unit);
  }
}

/** The scores of a sheet's units, in their order. */
export const scoresOf = (sheet: ScoreSheet): UnitScore[] =>
  sheet.units.map(({ unit_id }, unit) => new SheetScore(sheet, unit_id, unit));

/** Scores every unit of a campaign at the end of one month, in the order given. */
export const scoreUnits = (rules: Rules, units: UnitInput[]): UnitScore[] =>
  scoresOf(new ScoreSheet(rules, units));
