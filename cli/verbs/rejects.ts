/** `rejects`: every row that was not counted, with the sender's own text taken from the inbox by its line. */
import { writeFileSync } from 'node:fs';
import { inboxFiles } from '@/etl/inbox';
import { receivedCell } from '@/etl/received';
import { headingOf } from '@/etl/source';
import { SOURCES } from '@/etl/sources/index';
import { sentence } from '@/i18n/reasons';
import { csv } from '@/publication/csv';
import type { DataFolder } from '@/warehouse/data-folder';
import { listFiles } from '@/warehouse/queries/files';
import { sqlRows } from '@/warehouse/serving';
import { Failure } from '../usage';

interface Reject {
  file: string;
  line: number;
  unit: string | null;
  column: string | null;
  code: string;
}

export async function rejects(
  folder: DataFolder,
  out: string | undefined,
  { json, bom }: { json: boolean; bom: boolean },
) {
  const files = await listFiles();
  const inbox = new Map(inboxFiles(folder).map((file) => [file.sha256, file]));
  const found: (Record<string, string | number> & { added: number; line: number })[] = [];
  for (const source of SOURCES) {
    for (const reject of await sqlRows<Reject>(
      REJECTS(
        source.name,
        ['unit_code', 'unit_name'].filter((name) => name in source.columns),
      ),
    )) {
      const file = files.find((f) => f.file === reject.file)!;
      const received = inbox.get(file.sha256);
      const heading = received ? receivedCell(received, reject.line, reject.column) : null;
      found.push({
        added: file.added,
        file: file.name,
        sheet: '',
        line: reject.line,
        unit: reject.unit ?? '',
        column: heading?.heading ?? reject.column ?? '',
        value: heading?.value ?? '',
        code: reject.code.split(':')[0]!,
        reason: sentence(reject.code, 'vi', heading?.heading ?? headingOf(source, reject.column)),
      });
    }
  }
  // as they arrived, and down each file
  found.sort((a, b) => a.added - b.added || a.line - b.line);
  const columns = ['file', 'sheet', 'line', 'unit', 'column', 'value', 'code', 'reason'];
  const text = json
    ? `${JSON.stringify(found, columns, 1)}\n`
    : (bom ? '\ufeff' : '') +
      csv(
        columns,
        found.map((row) =>
          columns.map((name) => {
            const value = row[name]!;
            return typeof value === 'number' ? { number: value } : value;
          }),
        ),
      );
  if (out) {
    try {
      writeFileSync(out, text, { mode: 0o600 });
    } catch {
      throw new Failure(`Không ghi được ${out}. Kiểm tra thư mục và quyền ghi.`, 2);
    }
  } else process.stdout.write(text);
  return 0;
}

const REJECTS = (source: string, unit: string[]) => `
select file, line, coalesce(${[...unit, 'null::varchar'].join(', ')}) as unit, reason_column as "column", reason as code
from lake.${source} where reason is not null
union all
select file, line, case when reason_column in ('unit_code', 'unit_name') then value end, reason_column, reason
from staging.unresolved where source = '${source}'
${
  source === 'dossiers'
    ? `union all select file, line, null, 'dossier_code', 'duplicate_code' from staging.superseded`
    : ''
}
order by file, line`;
