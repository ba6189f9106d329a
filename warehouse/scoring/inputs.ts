/**
 * What a ranking is computed from, as it travels: units and, for each leaf, columns of figures. No I/O.
 * With the campaign beside it anyone can recompute every place.
 */
import type { FigureOrigin, SourcedFigure } from './trace';
import type { NamedInput } from './what-if';

/** One leaf; every list has one entry a unit, in the order of the units. Lists of nothing but nulls are left out. */
export interface InputColumn {
  criterion: string;
  origin?: undefined | (FigureOrigin | null)[];
  numerator?: undefined | (number | null)[];
  denominator?: undefined | (number | null)[];
  on?: undefined | (string | null)[];
  /** Rows and declaration differ too much to choose. */
  awaiting?: undefined | (true | null)[];
  self_points?: undefined | (number | null)[];
  appraised_points?: undefined | (number | null)[];
  level?: undefined | (string | null)[];
}

export interface InputTable {
  units: { unit_id: string; unit_code: string; unit_name: string; block: string | null }[];
  criteria: InputColumn[];
}

const listOf = <T>(units: NamedInput[], value: (unit: NamedInput) => T | null | undefined) => {
  const list = units.map((unit): T | null => value(unit) ?? null);
  return list.some((each) => each !== null) ? list : undefined;
};

export function packInputs(units: NamedInput[], leaves: readonly { code: string }[]): InputTable {
  return {
    units: units.map(({ unit_id, unit_code, unit_name, block }) => ({
      unit_id,
      unit_code,
      unit_name,
      block,
    })),
    criteria: leaves.map(({ code }) => {
      const figure = (unit: NamedInput) => unit.figures.get(code);
      const assessment = (unit: NamedInput) => unit.assessments.get(code);
      return {
        criterion: code,
        origin: listOf(units, (unit) => figure(unit)?.origin),
        numerator: listOf(units, (unit) => figure(unit)?.numerator),
        denominator: listOf(units, (unit) => figure(unit)?.denominator),
        on: listOf(units, (unit) => figure(unit)?.on),
        awaiting: listOf<true>(units, (unit) => (figure(unit)?.awaiting ? true : null)),
        self_points: listOf(units, (unit) => assessment(unit)?.self_points),
        appraised_points: listOf(units, (unit) => assessment(unit)?.appraised_points),
        level: listOf(units, (unit) => assessment(unit)?.level),
      };
    }),
  };
}

/** The inverse of `packInputs`. */
export function unpackInputs({ units, criteria }: InputTable): NamedInput[] {
  return units.map((unit, i) => {
    const figures = new Map<string, SourcedFigure>();
    const assessments: NamedInput['assessments'] & Map<string, unknown> = new Map();
    for (const column of criteria) {
      const origin = column.origin?.[i];
      if (origin)
        figures.set(column.criterion, {
          numerator: column.numerator?.[i] ?? null,
          denominator: column.denominator?.[i] ?? null,
          on: column.on?.[i] ?? null,
          origin,
          ...(column.awaiting?.[i] ? { awaiting: true } : {}),
        });
      const assessment = {
        self_points: column.self_points?.[i] ?? null,
        appraised_points: column.appraised_points?.[i] ?? null,
        level: column.level?.[i] ?? null,
      };
      if (Object.values(assessment).some((value) => value !== null))
        assessments.set(column.criterion, assessment);
    }
    return { ...unit, figures, assessments };
  });
}
