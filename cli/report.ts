/** What a load did, for people on stderr or for machines on stdout. */

import type { Loaded } from '@/etl/run';
import { translator } from '@/i18n/translator';
import type { LoadedFile } from '@/warehouse/lake';
import type { SilentMeasure } from '@/warehouse/queries/measures';
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
}

/** Proposals that nobody has confirmed: skipped as nothing else is, so it is told. */
const unconfirmed = ({ tallies }: LoadedFile): string[] =>
  tallies
    .filter(({ kind, code }) => kind === 'skipped' && code === 'unconfirmed')
    .map(({ n }) => `    ${number(n)} × ${t('quality.skipKind.unconfirmed')}`);

export function report(result: Loaded, { reasons, silent }: Aside, json: boolean): void {
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ ...result, reasons, silent_measures: silent }, null, 1)}\n`,
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
  lines.push(...silentLines(silent));
  for (const problem of result.campaign_problems) lines.push(`TỆP ĐỢT SAI ${problem}`);
  for (const { check, meaning, rows } of result.broken)
    lines.push(`KIỂM TRA KHÔNG ĐẠT ${check}: ${meaning}`, `    ${JSON.stringify(rows[0])}`);
  if (result.broken.length) lines.push('Bản đang dùng được giữ nguyên.');
  else if (result.changed) lines.push(`Đang dùng bản ${result.build}.`);
  else lines.push(`Không có gì mới; vẫn dùng bản ${result.build}.`);
  process.stderr.write(`${lines.join('\n')}\n`);
}
