/** What a score remembers of how it came about. Types only. */
import type { Gap, Nothing, Origin } from './campaign';
import type { Figure, Note } from './earn';

export type FigureOrigin = Exclude<Origin, 'either'>;

/** A figure and where it is from; `awaiting` when rows and declaration differ too much to choose. */
export interface SourcedFigure extends Figure {
  origin: FigureOrigin;
  awaiting?: boolean;
}

export interface Assessment {
  self_points: number | null;
  /** Points of the last round; null: not appraised. */
  appraised_points: number | null;
  level: string | null;
}

/** Figures by leaf code: a map, or what works each out when asked. */
export interface Figures {
  get(code: string): SourcedFigure | undefined;
  [Symbol.iterator](): Iterator<[string, SourcedFigure]>;
}

export interface UnitInput {
  unit_id: string;
  unit_code: string;
  block: string | null;
  figures: Figures;
  assessments: ReadonlyMap<string, Assessment>;
}

/** Which rule for gaps acted on a leaf; null: its formula did. */
export type Policy =
  | `none_${Nothing}`
  | `missing_${Gap}`
  | `min_n_${Gap}`
  | 'not_applicable'
  | 'part_absent';

export interface LeafScore {
  criterion: string;
  numerator: number | null;
  denominator: number | null;
  on: string | null;
  value: number | null;
  origin: FigureOrigin | 'assessed' | null;
  /** Unrounded; null: no points could be given. */
  points_exact: number | null;
  points: number | null;
  /** What the leaf adds to the unit's maximum: 0 for bonus, penalty and what is left out. */
  max_points: number;
  policy: Policy | null;
  self_points: number | null;
  note: Note | null;
}

/** What adding up asks of a leaf. */
export type LeafPoints = Pick<LeafScore, 'points' | 'points_exact' | 'max_points'>;

export interface GroupScore {
  criterion: string;
  points_exact: number | null;
  points: number | null;
  max_points: number;
}

/** Why a unit has no total. */
export type Unranked = 'missing' | 'coverage' | 'nothing_left';

export interface UnitScore {
  unit_id: string;
  leaves: LeafScore[];
  groups: GroupScore[];
  total: number | null;
  total_exact: number | null;
  self_total: number | null;
  /** 0…1: share of the maximum that has a figure; nothing-to-measure counts as one. */
  coverage: number;
  unranked: Unranked | null;
}
