/** The steps by which the points of a leaf are worked out, as data. Types only. */
import type { Note } from './earn';
import type { Expression, Quantity } from './expression';
import type { Policy } from './trace';

/** One line of the working. `result` is what stands after the last "="; points, but for `value` the figure's value. */
export type Step =
  /** The figure: 29 ÷ 32 = 90.63%. */
  | { act: 'value'; expression: Expression; result: Quantity }
  /** The value against the floor below which nothing is earned; points only where it is below. */
  | { act: 'floor'; value: Quantity; threshold: Quantity; result: number | null }
  /** The highest threshold reached, and the next one, which is not. Points where they are not a share of the maximum. */
  | {
      act: 'band';
      value: Quantity;
      reached: Quantity | null;
      next: Quantity | null;
      result: number | null;
    }
  /** Is there one, or none? */
  | { act: 'whole'; value: Quantity; result: number }
  /** Calendar days after the day it was due; `within`: the step of lateness that is still worth something. */
  | {
      act: 'days';
      on: string;
      due: string;
      late: number;
      within: number | null;
      result: number | null;
    }
  | { act: 'level'; level: string; result: number | null }
  | { act: 'given'; result: number }
  /** Whom a `leader` formula compares with: the best achievement, or the best excess over a target. */
  | {
      act: 'leader';
      compared: 'nothing' | 'achieved' | 'target' | 'excess';
      best: Quantity | null;
      result: null;
    }
  /** The formula with the figures put in. */
  | { act: 'earn'; expression: Expression; result: number }
  /** More than the maximum, less than 0, or beyond the leaf's own cap. */
  | { act: 'cut'; to: 'maximum' | 'zero' | 'cap'; result: number }
  /** Points of a penalty are taken away. */
  | { act: 'negate'; result: number }
  /** The campaign's rule for what is missing, nothing to measure, too few or not applicable acted in place of the formula. */
  | { act: 'gap'; policy: Policy; note: Note | null; result: number | null }
  /** A false declaration emptied the leaf. */
  | { act: 'void'; result: number }
  /** `decimals` null: the campaign rounds the total only. */
  | { act: 'round'; from: number; decimals: number | null; result: number };
