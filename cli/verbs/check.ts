/** `check FILE…`: reads files as a load would, and writes nothing into the data folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addToInbox } from '@/etl/inbox';
import { intoLake, type LakeFile, look } from '@/etl/lake';
import { UnreadableFile } from '@/etl/read';
import { headingOf } from '@/etl/source';
import { sourceNamed } from '@/etl/sources/index';
import { sentence } from '@/i18n/reasons';
import { dataFolder } from '@/warehouse/data-folder';
import { Database, literal } from '@/warehouse/db';
import { type UnknownMeasure, unknownMeasures } from '@/warehouse/unknown-measures';
import { dots, reasonLines, type Tally } from '../notes';
import { UsageError } from '../usage';

interface Checked extends Omit<LakeFile, 'id' | 'path'> {
  name: string;
  unknown_measures: UnknownMeasure[];
  first_rejections: { line: number; reason: string; column: string | null; sentence: string }[];
}

export async function check(
  paths: string[],
  given: { source?: string | undefined },
  json: boolean,
) {
  if (!paths.length) throw new UsageError('check cần ít nhất một tệp');
  const scratch = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  const folder = dataFolder(scratch);
  const lists = dataFolder();
  const db = await Database.open(':memory:');
  const checked: (Checked | { name: string; error: string })[] = [];
  try {
    for (const path of paths) checked.push(await checkOne(path));
  } finally {
    db.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  if (json) process.stdout.write(`${JSON.stringify(checked, null, 1)}\n`);
  else for (const file of checked) print(file);
  return checked.some((file) => 'error' in file) ? 3 : 0;

  async function checkOne(path: string) {
    try {
      const { file } = addToInbox(folder, path, given, (copy, scan) => {
        look(copy, { scan, source: given.source ?? null });
      });
      // nothing is kept, so any key will do
      const lake = await intoLake(db, folder, file, { key: '00', keyId: 'check' });
      const { id: _, path: inLake, ...rest } = lake;
      const first = await db.rows<{ line: number; reason: string; column: string | null }>(
        `select line, reason, reason_column as "column" from read_parquet(${literal(join(folder.lake, inLake))})
         where reason is not null order by line limit 20`,
      );
      const first_rejections = first.map((row) => ({
        ...row,
        sentence: sentence(row.reason, 'vi', headingOf(sourceOf(lake), row.column, lake)),
      }));
      const unknown_measures =
        lake.source === 'measures' ? await unknownMeasures(lists, join(folder.lake, inLake)) : [];
      return { name: path, ...rest, unknown_measures, first_rejections };
    } catch (error) {
      if (error instanceof UnreadableFile) return { name: path, error: error.message };
      throw error;
    }
  }
}

const sourceOf = (file: Pick<LakeFile, 'source'>) => sourceNamed(file.source);

function print(file: Checked | { name: string; error: string }): void {
  const out = (line: string) => {
    process.stdout.write(`${line}\n`);
  };
  if ('error' in file) {
    out(`${file.name}\n  KHÔNG ĐỌC ĐƯỢC: ${file.error}`);
    return;
  }
  const source = sourceOf(file);
  out(
    `${file.name}\n  Nguồn: ${source.title.vi} (${source.name}), tiêu đề ở dòng ${file.heading_line}`,
  );
  for (const [column, index] of Object.entries(file.mapping))
    out(`    "${file.headings[index]}" → ${column} (${source.columns[column]!.title.vi})`);
  if (file.unknown_headings.length) out(`  Không dùng: ${file.unknown_headings.join(', ')}`);
  out(
    `  ${file.rows} dòng = ${file.accepted} nhận + ${file.rejected} trả lại + ${file.skipped} bỏ qua`,
  );
  for (const { line, sentence: words } of file.first_rejections) out(`    dòng ${line}: ${words}`);
  if (file.rejected > file.first_rejections.length)
    out(`    … và ${file.rejected - file.first_rejections.length} dòng nữa`);
  for (const column of file.ambiguous_decimals)
    out(`    Lưu ý: ${dots(source.name, column, headingOf(source, column, file))}`);
  for (const line of reasonLines(source.name, doubts(file), 'warning', 'Lưu ý: ')) out(line);
}

/** Cells left out or odd, and measures nobody knows, as they would be told after loading. */
const doubts = ({ warnings, unknown_measures }: Checked): Tally[] => [
  ...Object.entries(warnings).map(([code, n]) => ({ kind: 'warning', code, n })),
  ...unknown_measures.map(({ written, nearest, n }) => ({
    kind: 'warning',
    code: ['unknown_measure', 'measure', written.replaceAll(':', ' '), nearest].join(':'),
    n,
  })),
];
