/** `check FILE…`: reads files as a load would, and writes nothing into the data folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addToInbox } from '@/etl/inbox';
import { type FileReading, intoLake, readings } from '@/etl/lake';
import { readMappings } from '@/etl/mappings';
import { Originals } from '@/etl/originals';
import { headingOf } from '@/etl/source';
import { sourceNamed } from '@/etl/sources/index';
import type { LakeFile } from '@/etl/table-into-lake';
import { unpacked } from '@/etl/unpack';
import { UnreadableFile } from '@/etl/unreadable';
import { lakeColumns } from '@/etl/validate';
import { sentence } from '@/i18n/reasons';
import { translator } from '@/i18n/translator';
import { type DataFolder, dataFolder } from '@/warehouse/data-folder';
import { Database, type Row } from '@/warehouse/db';
import { lakeRows } from '@/warehouse/lake';
import { type UnknownMeasure, unknownMeasures } from '@/warehouse/unknown-measures';
import { dots, reasonLines, type Tally } from '../notes';
import { UsageError } from '../usage';

const t = translator('vi');

interface Checked extends Omit<LakeFile, 'id' | 'path' | 'first_line'> {
  name: string;
  /** Sheets beside it that hold nothing we know. */
  left_out: FileReading['left_out'];
  unknown_measures: UnknownMeasure[];
  first_rejections: { line: number; reason: string; column: string | null; sentence: string }[];
  first_warnings: { line: number; reason: string; sentence: string }[];
}

export async function check(
  home: DataFolder,
  paths: string[],
  given: { source?: string | undefined },
  json: boolean,
) {
  if (!paths.length) throw new UsageError('check cần ít nhất một tệp');
  const scratch = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  const folder = dataFolder(scratch);
  const mappings = readMappings(home);
  const originals = new Originals();
  for (const lake of readings(home)) originals.add(lake, null);
  const db = await Database.open(':memory:');
  const checked: (Checked | { name: string; error: string })[] = [];
  checked.push(...mappings.problems.map(({ name, message }) => ({ name, error: message })));
  try {
    for (const path of paths) checked.push(...(await checkAll(path)));
  } finally {
    db.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  if (json) process.stdout.write(`${JSON.stringify(checked, null, 1)}\n`);
  else for (const file of checked) print(file);
  return checked.some((file) => 'error' in file) ? 3 : 0;

  async function checkAll(path: string): Promise<(Checked | { name: string; error: string })[]> {
    const all: (Checked | { name: string; error: string })[] = [];
    const trying = async (name: string, work: () => Promise<Checked[]>) => {
      try {
        all.push(...(await work()));
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        all.push({ name, error: error.message });
      }
    };
    await trying(path, async () => {
      for await (const file of unpacked(path)) {
        const name = file.path === path ? path : file.name;
        await trying(name, () => checkOne(file.path, name));
      }
      return [];
    });
    return all;
  }

  async function checkOne(path: string, name: string): Promise<Checked[]> {
    const { file } = await addToInbox(folder, path, given, async () => {});
    // nothing is kept, so any key will do
    const { files, left_out } = await intoLake(db, folder, file, {
      key: '00',
      keyId: 'check',
      mappings,
      originals,
    });
    return Promise.all(
      files.map(async (lake, i) => ({
        ...(await firstRows(lake)),
        name: lake.sheet ? `${name} › ${lake.sheet}` : name,
        left_out: i === 0 ? left_out : [],
      })),
    );
  }

  async function firstRows({ id: _, path, first_line, ...rest }: LakeFile) {
    const names = lakeColumns(sourceOf(rest)).map(({ name }) => name);
    const rows = lakeRows(names, [join(folder.lake, path)], first_line);
    const first = await db.rows<{ line: number; reason: string; column: string | null }>(
      `select line, reason, reason_column as "column" from (${rows})
       where reason is not null order by line limit 20`,
    );
    const first_rejections = first.map((row) => ({
      ...row,
      sentence: sentence(row.reason, 'vi', headingOf(sourceOf(rest), row.column, rest)),
    }));
    const doubted = await db.rows<Row & { line: number; warnings: string }>(
      `select * exclude (file) from (${rows}) where warnings is not null order by line limit 20`,
    );
    const first_warnings = doubted.flatMap((row) =>
      row.warnings.split(';').map((reason) => ({
        line: row.line,
        reason,
        sentence: warningWords(reason, rest, row),
      })),
    );
    const unknown_measures =
      rest.source === 'measures' ? await unknownMeasures(home, join(folder.lake, path)) : [];
    return { ...rest, unknown_measures, first_rejections, first_warnings };
  }
}

const sourceOf = (file: Pick<LakeFile, 'source'>) => sourceNamed(file.source);

/** The sentence of a warning, with the numbers its rule compares. */
function warningWords(
  code: string,
  lake: Pick<LakeFile, 'source' | 'headings' | 'mapping'>,
  row: Row,
): string {
  const source = sourceOf(lake);
  const [reason, column] = code.split(':');
  const words = sentence(reason!, 'vi', headingOf(source, column ?? null, lake));
  const rule = source.rules.find((r) => r.reason === reason && r.column === column);
  const numbers = rule?.compares?.map(
    (name) => `${headingOf(source, name, lake)} ${row[name] ?? '–'}`,
  );
  return numbers ? `${words} (${numbers.join('; ')})` : words;
}

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
  const told = Object.entries(file.told).map(
    ([column, text]) => `${source.columns[column]!.title.vi} = ${text}`,
  );
  if (told.length) out(`  Ghi ở các dòng trên bảng, tính cho mọi dòng: ${told.join('; ')}`);
  if (file.questions.length) out(`  Câu hỏi: ${file.questions.join('; ')}`);
  if (file.unknown_headings.length) out(`  Không dùng: ${file.unknown_headings.join(', ')}`);
  for (const { sheet, why } of file.left_out) out(`  Bỏ qua trang tính "${sheet}": ${why}`);
  out(
    `  ${file.rows} dòng = ${file.accepted} nhận + ${file.rejected} trả lại + ${file.skipped} bỏ qua`,
  );
  if (file.skipped_kinds.unconfirmed)
    out(`    ${file.skipped_kinds.unconfirmed} dòng ${t('quality.skipKind.unconfirmed')}`);
  for (const { line, sentence: words } of file.first_rejections) out(`    dòng ${line}: ${words}`);
  if (file.rejected > file.first_rejections.length)
    out(`    … và ${file.rejected - file.first_rejections.length} dòng nữa`);
  for (const column of file.ambiguous_decimals)
    out(`    Lưu ý: ${dots(source.name, column, headingOf(source, column, file))}`);
  for (const line of reasonLines(file, doubts(file), 'warning', 'Lưu ý: ')) out(line);
  if (file.first_warnings.length) out('  Nghi vấn, vẫn được tính:');
  for (const { line, sentence: words } of file.first_warnings) out(`    dòng ${line}: ${words}`);
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
