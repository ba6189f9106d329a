/**
 * What the lake keeps of a row that is not counted. Its cells may stand under the wrong headings: a name,
 * a phone or an identity number anywhere. So it keeps days, numbers and words of closed lists, and of texts
 * only what tells whose row it is. Pure.
 */
import { identifier, literal } from '@/warehouse/db';
import { plainSql } from './cells/text';
import type { Source } from './source';

/** A code has no spaces, and is no number as long as a phone's or an identity card's. */
const NO_CODE = literal('\\s|^[+]?[0-9]{9,}$');
/** How the names of units begin. */
const UNIT_WORDS = literal(
  '^(ubnd|uy ban|phuong|xa|thi tran|thi xa|dac khu|quan|huyen|tinh|thanh pho|so|trung tam|p[.]|x[.]|tt[.]|tx[.]|tp[.])',
);
const NAMES_UNIT = ['unit_name', 'parent_name', 'province_name'];

/** `source`'s columns as the lake keeps them → the SQL of each, over `skipped` and `reason`. */
export function keptColumns({ columns }: Source, names: string[]): string[] {
  const kinds = new Map(
    Object.entries(columns).map(([name, { kind, stored_as }]) => [stored_as ?? name, kind]),
  );
  return names.map((name) => {
    const column = identifier(name);
    const kind = kinds.get(name);
    if (kind !== 'code' && kind !== 'text' && kind !== 'person') return column;
    const isHarmless =
      kind === 'code'
        ? ` or not regexp_matches(${column}, ${NO_CODE})`
        : NAMES_UNIT.includes(name)
          ? ` or regexp_matches(${plainSql(column)}, ${UNIT_WORDS})`
          : '';
    return `case when (reason is null and skipped is null)${isHarmless} then ${column} end as ${column}`;
  });
}
