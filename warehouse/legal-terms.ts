/** How long the law gives: days off and terms of procedures, from the reference tables into the build. */
import { type DataFolder, referenceFile } from './data-folder';
import { type Database, literal } from './db';

/** Reference files a deadline depends on. */
export const LEGAL_TERMS = ['holidays.csv', 'procedures.csv'] as const;

interface Table {
  name: string;
  /** Columns the file must have. */
  needs: string[];
  /** Its rows, from a CSV with every cell as text. */
  select: string;
  columns: string;
}

const TABLES: Record<(typeof LEGAL_TERMS)[number], Table> = {
  'holidays.csv': {
    name: 'staging.holidays',
    needs: ['date', 'is_working_day', 'confidence'],
    columns: 'day date, is_working boolean',
    // "low": a day off that no law seen so far grants
    select: `select date::date, is_working_day = '1' from file where confidence is distinct from 'low'`,
  },
  'procedures.csv': {
    name: 'staging.procedures',
    needs: ['procedure_code', 'days_max', 'days_unit'],
    columns: 'procedure_key varchar, term integer, unit varchar',
    // a bare number of the national list is taken as working days; of two rows for a procedure the later counts
    select: `select split_part(procedure_code, '.', 1) || '.' || split_part(procedure_code, '.', 2) as procedure_key,
        days_max::integer, case days_unit when 'unstated' then 'working_day' else days_unit end
      from file where days_max is not null
      qualify row_number() over (partition by procedure_key order by line desc) = 1`,
  },
};

/**
 * Makes `staging.holidays`, one row a day that is not what its weekday says, and `staging.procedures`, one row
 * a procedure and its term.
 * @throws Error where a file lacks a column
 */
export async function writeLegalTerms(db: Database, folder: DataFolder): Promise<void> {
  for (const file of LEGAL_TERMS) {
    const { name, needs, columns, select } = TABLES[file];
    await db.run(`create table ${name} (${columns})`);
    const path = referenceFile(folder, file);
    if (!path) continue;
    const csv = `read_csv(${literal(path)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`;
    const found = await db.rows<{ column_name: string }>(`describe select * from ${csv}`);
    const absent = needs.filter((need) => !found.some(({ column_name }) => column_name === need));
    if (absent.length) throw new Error(`${path}: thiếu cột ${absent.join(', ')}`);
    await db.run(
      `insert into ${name} with file as (select *, row_number() over () as line from ${csv}) ${select}`,
    );
  }
}
