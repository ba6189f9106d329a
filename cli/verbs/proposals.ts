/** `proposals`: units that rows name and nobody knows, with those most likely meant, for a person to confirm. */
import { csv } from '@/publication/csv';
import { listUnitProposals, type UnitProposal } from '@/warehouse/queries/unit-proposals';
import { writeOut } from '../write-out';

/** What `add` takes as a list of aliases; the columns after `unit_name` only help to decide. */
const COLUMNS = [
  'system',
  'alias',
  'unit_code',
  'unit_name',
  'parent',
  'rows',
  'first_file',
  'first_line',
  'similarity',
  'former',
  'xac_nhan',
];

export async function proposals(out: string | undefined, json: boolean): Promise<number> {
  const found = await listUnitProposals();
  if (json) {
    process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
    return 0;
  }
  const text = csv(COLUMNS, found.map(cells));
  if (!out) {
    process.stdout.write(text);
    return 0;
  }
  // opened in Excel by a person: without the mark its letters would be garbled
  writeOut(out, `\ufeff${text}`);
  const aliases = new Set(found.map(({ alias }) => alias)).size;
  const near = new Set(found.filter((row) => row.unit_code).map(({ alias }) => alias)).size;
  process.stderr.write(
    `${out}: ${aliases} cách gọi đơn vị chưa rõ, ${near} có đơn vị gần giống. ` +
      'Xóa dòng sai, ghi x vào cột xac_nhan của dòng đúng, rồi nạp tệp này bằng lệnh add.\n',
  );
  return 0;
}

const cells = (row: UnitProposal) => [
  '',
  row.alias,
  row.unit_code,
  row.unit_name,
  row.parent,
  { number: row.rows },
  row.first_file,
  { number: row.first_line },
  row.similarity === null ? null : { number: row.similarity, places: 2 },
  row.former,
  '',
];
