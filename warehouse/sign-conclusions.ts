/** What was concluded after a sign was looked into, from a file an office keeps, into the build. */
import { readFileSync } from 'node:fs';
import { type DataFolder, referenceFile } from './data-folder';
import { type Database, literal } from './db';
import { signNamed } from './scoring/signs';

/** In `reference/` of the data folder; absent where nothing was concluded. */
export const CONCLUSIONS = 'sign_conclusions.csv';

const COLUMNS = [
  'campaign',
  'unit_code',
  'sign',
  'concluded_on',
  'conclusion',
  'reply',
  'published',
];

const TABLE = `create table marts.sign_conclusions (campaign_id varchar, unit_code varchar, unit_name varchar, sign varchar,
  concluded_on date, conclusion varchar, reply varchar, is_published boolean)`;

interface Line {
  line: number;
  sign: string | null;
  concluded_on: string | null;
  conclusion: string | null;
  reply: string | null;
  is_published: boolean;
  is_placed: boolean;
}

/**
 * Makes `marts.sign_conclusions`: one row a conclusion. Dates are ISO; `published` is yes or no.
 * @throws Error where the file lacks a column, a line names no known campaign, unit, sign or day, or is
 *   published without the unit's reply
 */
export async function writeConclusions(db: Database, folder: DataFolder): Promise<void> {
  await db.run(TABLE);
  const path = referenceFile(folder, CONCLUSIONS);
  if (!path) return;
  const [heading = ''] = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/, 1);
  const names = heading.split(',').map((name) => name.trim());
  const absent = COLUMNS.filter((need) => !names.includes(need));
  if (absent.length) throw new Error(`${path}, dòng 1: thiếu cột ${absent.join(', ')}`);
  // told every column, the reader guesses nothing
  const columns = names.map((name) => `${literal(name)}: 'varchar'`).join(', ');
  const csv = `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}})`;
  try {
    await db.run(
      `create temp table told_conclusions as select row_number() over () as line, * from ${csv}`,
    );
  } catch {
    throw new Error(
      `${path}: có dòng không đúng ${names.length} ô. Ô có dấu phẩy hoặc xuống dòng phải đặt trong dấu nháy kép, dấu nháy kép trong ô viết hai lần.`,
    );
  }
  const placed = `select f.*, f.line + 1 as row_line, u.unit_name, try_cast(f.concluded_on as date) as day,
      coalesce(lower(nfc_normalize(trim(published))) in ('yes', 'có', 'true', '1'), false) as is_published
    from told_conclusions f
    left join staging.campaign_units u on u.campaign_id = f.campaign and u.unit_code = f.unit_code`;
  for (const {
    line,
    sign,
    concluded_on,
    conclusion,
    reply,
    is_published,
    is_placed,
  } of await db.rows<Line>(
    `select row_line as line, sign, day as concluded_on, conclusion, reply, is_published, unit_name is not null as is_placed from (${placed}) order by 1`,
  )) {
    if (!is_placed || !signNamed(sign ?? '') || !concluded_on || !conclusion)
      throw new Error(
        `${path}, dòng ${line}: cần đợt, mã đơn vị trong đợt, tên dấu hiệu, ngày (yyyy-mm-dd) và kết luận`,
      );
    if (is_published && !reply?.trim())
      throw new Error(
        `${path}, dòng ${line}: kết luận chỉ công bố kèm ý kiến của đơn vị; ghi cột reply, hoặc để published là no`,
      );
  }
  await db.run(
    `insert into marts.sign_conclusions
     select campaign, unit_code, unit_name, sign, day, conclusion, reply, is_published
     from (${placed}) order by row_line`,
  );
  await db.run('drop table told_conclusions');
}
