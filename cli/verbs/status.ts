/** `status`: what is loaded, which build serves, what wants a second look. */
import { inboxFiles } from '@/etl/inbox';
import { currentBuild } from '@/warehouse/builds';
import type { DataFolder } from '@/warehouse/data-folder';
import { getBuild, listCampaigns } from '@/warehouse/queries/campaigns';
import { countSent, listSources } from '@/warehouse/queries/deliveries';
import { listFileReasons, listFiles } from '@/warehouse/queries/files';
import { listSilentMeasures } from '@/warehouse/queries/measures';
import { noteLines, silentLines } from '../notes';

/** Names of units that have not sent, at most so many a source. */
const NAMES_SHOWN = 5;

export async function status(folder: DataFolder, json: boolean) {
  const waiting = inboxFiles(folder);
  if (!currentBuild(folder)) {
    if (json)
      process.stdout.write(
        `${JSON.stringify({ build: null, files: [], inbox: waiting.length })}\n`,
      );
    else process.stdout.write('Chưa có bản nào. Nạp tệp bằng lệnh add.\n');
    return 0;
  }
  const [build, files, reasons, campaigns, sent, sources, silent] = await Promise.all([
    getBuild(),
    listFiles(),
    listFileReasons(),
    listCampaigns(),
    countSent(NAMES_SHOWN),
    listSources(),
    listSilentMeasures(),
  ]);
  const isRunning = ({ period_from, period_to }: (typeof campaigns)[number]) =>
    build.as_of_on !== null && period_from <= build.as_of_on && build.as_of_on <= period_to;
  const running = new Set(campaigns.filter(isRunning).map(({ campaign_id }) => campaign_id));
  const loaded = new Set(files.map(({ sha256 }) => sha256));
  const result = {
    ...build,
    files: files
      .filter(({ reference }) => !reference)
      .map(({ file, headings: _, ...rest }) => ({
        ...rest,
        reasons: reasons
          .filter((reason) => reason.file === file)
          .map(({ kind, code, n }) => ({ kind, code, n })),
      })),
    not_loaded: waiting.filter(({ sha256 }) => !loaded.has(sha256)).map(({ name }) => name),
    campaigns: campaigns.map(({ campaign_id, units, ranked, data_on }) => ({
      campaign_id,
      units,
      ranked,
      data_on,
    })),
    // of campaigns that run: who has sent what their criteria need
    sent: sent.filter(({ campaign_id }) => running.has(campaign_id)),
    silent_measures: silent,
  };
  if (json) {
    process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
    return 0;
  }
  const out = (line: string) => process.stdout.write(`${line}\n`);
  const day = (iso: string | null) => iso?.split('-').reverse().join('/') ?? '';
  const asOf = result.as_of_on ? `, số liệu đến ${day(result.as_of_on)}` : '';
  out(`Bản đang dùng: ${result.build}${asOf}`);
  for (const file of result.files) {
    const doubts =
      file.rejected + file.unresolved
        ? `, ${file.rejected} trả lại, ${file.unresolved} chưa xếp chỗ (${file.open} còn phải sửa)`
        : '';
    out(
      `  ${file.sha256.slice(0, 8)}  ${file.name} (${file.source}): ${file.accepted} dòng nhận${doubts}${file.as_of_on ? `; số liệu đến ${day(file.as_of_on)}` : ''}`,
    );
    for (const line of noteLines(file, file.reasons)) out(line);
  }
  for (const line of silentLines(silent)) out(line);
  for (const name of result.not_loaded) out(`  CHƯA NẠP  ${name}`);
  for (const { campaign_id, units, ranked, data_on } of result.campaigns)
    out(
      `Đợt ${campaign_id}: ${ranked}/${units} đơn vị có hạng; ${data_on ? `số liệu đến ${day(data_on)}` : 'chưa có số liệu'}`,
    );
  const titles = new Map(sources.map(({ source, title_vi }) => [source, title_vi]));
  for (const { campaign_id, source, month_to, units, sent: n, waiting, missing } of result.sent) {
    const more = units - n - waiting - missing.length;
    const names = missing.length
      ? `; chưa gửi: ${missing.join(', ')}${more > 0 ? ` và ${more} đơn vị nữa` : ''}`
      : '';
    out(
      `  ${campaign_id}: ${n}/${units} đơn vị đã gửi ${titles.get(source) ?? source}, kỳ đến ${day(month_to)}${names}`,
    );
  }
  return 0;
}
