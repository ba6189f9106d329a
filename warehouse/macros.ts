/** Functions that models and checks share: those of `models/macros.sql`, and the words for a total. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM } from './data-folder';
import { type Database, literal } from './db';

/** How the label of a total begins, accents and all: "Công chứng" and "Tổng hợp" are none. */
const TOTAL = [
  'tổng( *[^a-zà-ỹ ].*)?',
  'tổng (cộng|số|chung|toàn|các|hồ sơ|lĩnh vực)([^a-zà-ỹ].*)?',
  'cộng( *[^a-zà-ỹ ].*)?',
  'cộng (trang|mục|lũy|luỹ|phần|dồn|chung|toàn|hồ sơ|số|kỳ|tháng|quý|[ivx]+)([^a-zà-ỹ].*)?',
  '(toàn|cả) (xã|phường|thị trấn|đặc khu|tỉnh|đơn vị)',
].join('|');

/** The SQL of `label` in lower case with single spaces, accents and all. */
export const lowered = (label: string) =>
  `regexp_replace(lower(nfc_normalize(${label})), '\\s+', ' ', 'g')`;

/** The SQL that tells whether `label` says a total: "Tổng cộng (I+II)", "Cộng mục I", "Toàn xã". */
export const saysTotal = (label: string) =>
  `regexp_full_match(${lowered(label)}, ${literal(TOTAL)})`;

/** Makes them; a model may use any. */
export async function makeMacros(db: Database): Promise<void> {
  await db.run(`create or replace macro says_total(label) as ${saysTotal('label')}`);
  const text = readFileSync(join(PROGRAM, 'warehouse/models/macros.sql'), 'utf8');
  for (const macro of text.split(/^----$/m)) await db.run(macro);
}
