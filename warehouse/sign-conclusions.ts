/** What was concluded after a sign was looked into, from a file an office keeps, into the build. */
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
  is_placed: boolean;
}

/**
 * Makes `marts.sign_conclusions`: one row a conclusion. Dates are ISO; `published` is yes or no.
 * @throws Error where the file lacks a column, or a line names no known campaign, unit, sign or day
 */
export async function writeConclusions(db: Database, folder: DataFolder): Promise<void> {
  await db.run(TABLE);
  const path = referenceFile(folder, CONCLUSIONS);
  if (!path) return;
  const csv = `read_csv(${literal(path)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`;
  const found = await db.rows<{ column_name: string }>(`describe select * from ${csv}`);
  const absent = COLUMNS.filter((need) => !found.some(({ column_name }) => column_name === need));
  if (absent.length) throw new Error(`${path}: thiếu cột ${absent.join(', ')}`);
  const placed = `select f.*, f.line + 1 as row_line, u.unit_name, try_cast(f.concluded_on as date) as day
    from (select *, row_number() over () as line from ${csv}) f
    left join staging.campaign_units u on u.campaign_id = f.campaign and u.unit_code = f.unit_code`;
  for (const { line, sign, concluded_on, conclusion, is_placed } of await db.rows<Line>(
    `select row_line as line, sign, day as concluded_on, conclusion, unit_name is not null as is_placed from (${placed}) order by 1`,
  ))
    if (!is_placed || !signNamed(sign ?? '') || !concluded_on || !conclusion)
      throw new Error(
        `${path}, dòng ${line}: cần đợt, mã đơn vị trong đợt, tên dấu hiệu, ngày (yyyy-mm-dd) và kết luận`,
      );
  await db.run(
    `insert into marts.sign_conclusions
     select campaign, unit_code, unit_name, sign, day, conclusion, reply,
       coalesce(lower(trim(published)) in ('yes', 'có', 'true', '1'), false)
     from (${placed}) order by row_line`,
  );
}
