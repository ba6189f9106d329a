/** What a load did, for people on stderr or for machines on stdout. */

import type { Loaded } from '@/etl/run';
import { translator } from '@/i18n/translator';
import type { LoadedFile } from '@/warehouse/lake';
import type { SilentMeasure, UnusedReport } from '@/warehouse/queries/measures';
import type { UnknownName } from '@/warehouse/queries/unknown-names';
import { noteLines, reasonLines, silentLines, type Tally } from './notes';

const t = translator('vi');
const number = (n: number) => n.toLocaleString('vi-VN');

export function fileLine({
  name,
  rows,
  accepted,
  rejected,
  skipped,
  as_of_on,
}: LoadedFile): string {
  const asOf = as_of_on ? `, số liệu đến ${as_of_on.split('-').reverse().join('/')}` : '';
  return `${name}: ${number(rows)} dòng = ${number(accepted)} nhận + ${number(rejected)} trả lại + ${number(skipped)} bỏ qua${asOf}`;
}

/** What is told beside the load itself: reasons of the build by file, and measures no figure can reach. */
export interface Aside {
  reasons: (Tally & { file: string })[];
  silent: SilentMeasure[];
  unknown: UnknownName[];
  unused: UnusedReport[];
}

/** Proposals that nobody has confirmed: skipped as nothing else is, so it is told. */
const unconfirmed = ({ tallies }: LoadedFile): string[] =>
  tallies
    .filter(({ kind, code }) => kind === 'skipped' && code === 'unconfirmed')
    .map(({ n }) => `    ${number(n)} × ${t('quality.skipKind.unconfirmed')}`);

const UNKNOWN: Record<UnknownName['kind'], (names: string) => string> = {
  unit: (names) => `không có trong danh mục đơn vị: ${names}. Kiểm tra lại mã.`,
  previous: (names) => `không có đợt trước "${names}" (khóa previous).`,
  no_units: () => 'không có đơn vị nào trong phạm vi (khóa scope).',
};

const unusedLine = ({ campaign_id, use, file_name, line, reports }: UnusedReport) =>
  `LƯU Ý đợt ${campaign_id}: ${number(reports)} báo cáo trong ${file_name} (từ dòng ${line}) ${t(`use.${use}`)}.`;

function unknownLine({ campaign_id, kind, names }: UnknownName): string {
  const shown =
    names.slice(0, 5).join(', ') + (names.length > 5 ? ` và ${names.length - 5} mã nữa` : '');
  return `LƯU Ý ${campaign_id ? `đợt ${campaign_id}` : '--covers'}: ${UNKNOWN[kind](shown)}`;
}

export function report(
  result: Loaded,
  { reasons, silent, unknown, unused }: Aside,
  json: boolean,
): void {
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ ...result, reasons, silent_measures: silent, unknown_names: unknown, unused_reports: unused }, null, 1)}\n`,
    );
    return;
  }
  const lines: string[] = [];
  for (const file of result.files.filter(({ reference }) => !reference))
    lines.push(
      `  ${fileLine(file)}`,
      ...reasonLines(file, file.tallies, 'rejected'),
      ...unconfirmed(file),
      ...noteLines(
        file,
        reasons.filter((reason) => reason.file === file.file),
      ),
    );
  for (const { name, sheet, why } of result.left_out)
    lines.push(`  ${name}: bỏ qua trang tính "${sheet}". ${why}`);
  for (const { name, message } of result.unread) lines.push(`KHÔNG ĐỌC ĐƯỢC ${name}: ${message}`);
  lines.push(...silentLines(silent), ...unknown.map(unknownLine), ...unused.map(unusedLine));
  for (const problem of result.campaign_problems) lines.push(`TỆP ĐỢT SAI ${problem}`);
  for (const { check, meaning, rows } of result.broken)
    lines.push(`KIỂM TRA KHÔNG ĐẠT ${check}: ${meaning}`, `    ${JSON.stringify(rows[0])}`);
  if (result.broken.length) lines.push('Bản đang dùng được giữ nguyên.');
  else if (result.changed) lines.push(`Đang dùng bản ${result.build}.`);
  else lines.push(`Không có gì mới; vẫn dùng bản ${result.build}.`);
  process.stderr.write(`${lines.join('\n')}\n`);
}
