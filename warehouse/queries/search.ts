/** Finding units by what people type: a name, short forms, a code, a name with the one above it. */
import { sqlRows } from '../serving';

export interface Found {
  unit_code: string;
  unit_name: string;
  parent_name: string | null;
  province_name: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

/** Short forms of unit types, before a name. */
const TYPES: Record<string, string> = {
  p: 'phuong',
  x: 'xa',
  tt: 'thi tran',
  tx: 'thi xa',
  tp: 'thanh pho',
  q: 'quan',
  h: 'huyen',
  t: 'tinh',
};
const NAMES: Record<string, string> = { hcm: 'ho chi minh', tphcm: 'thanh pho ho chi minh' };

/** More words than this tell nothing more. */
const WORDS = 8;

/** What was typed, spelled out: "p. pleiku" is "phuong pleiku". @param text without accents or case */
export function spelledOut(text: string): string {
  const words = text.replace(/[.,]+/g, ' ').trim().split(/\s+/);
  return words
    .map((word, i) => (i < words.length - 1 && TYPES[word]) || NAMES[word] || word)
    .join(' ');
}

const COLUMNS = 'unit_code, unit_name, parent_name, province_name, valid_from, valid_to';

/**
 * Units of that code, or whose name holds the text, i and y alike where none does; else those whose name and the names above it
 * hold every word. Exact names first, then units that exist today. At most `limit`.
 * @param text without accents or case
 */
export async function searchUnits(text: string, limit: number): Promise<Found[]> {
  const name = spelledOut(text);
  const byName = await sqlRows<Found>(
    `select ${COLUMNS} from marts.units
     where contains(search_key, $1) or contains(search_key, $2) or lower(unit_code) = $1
     order by lower(unit_code) = $1 desc, search_key = $2 desc, valid_from desc, unit_name limit ${limit}`,
    [text, name],
  );
  if (byName.length) return byName;
  // Qui Nhơn or Quy Nhơn, Lí or Lý: one sound, both spellings in use
  const bySound = await sqlRows<Found>(
    `select ${COLUMNS} from marts.units where contains(replace(search_key, 'y', 'i'), $1)
     order by replace(search_key, 'y', 'i') = $1 desc, valid_from desc, unit_name limit ${limit}`,
    [name.replaceAll('y', 'i')],
  );
  if (bySound.length) return bySound;
  const words = name.split(' ').slice(0, WORDS);
  return sqlRows<Found>(
    `select ${COLUMNS}
     from (select *, concat_ws(' ', search_key, plain(parent_name), plain(province_name)) as whole from marts.units)
     where ${words.map((_, i) => `contains(whole, $${i + 1})`).join(' and ')}
       and (${words.map((_, i) => `contains(search_key, $${i + 1})`).join(' or ')})
     order by valid_to is null desc, valid_from desc, unit_name limit ${limit}`,
    words,
  );
}
