/** `export CAMPAIGN`: the ranking as a file. Without -o it goes to stdout, and nothing else does. */
import { writeFileSync } from 'node:fs';
import { envelope, rankingTable, tableCsv, tableJson } from '@/publication/tables';
import { getCampaign, listCampaigns } from '@/warehouse/queries/campaigns';
import { Failure, UsageError } from '../usage';

const FORMATS = ['csv', 'json'];

interface Options {
  format: string | undefined;
  out: string | undefined;
  version: string | undefined;
  bom: boolean;
}

export async function exportCampaign(
  id: string | undefined,
  { format, out, version, bom }: Options,
) {
  if (!id) throw new UsageError('export cần mã đợt');
  if (!format || !FORMATS.includes(format))
    throw new UsageError(`--format nhận ${FORMATS.join(' hoặc ')}; các định dạng khác chưa hỗ trợ`);
  if (version && version !== 'draft')
    throw new Failure(`Đợt ${id} chưa có bản công bố nào; dùng --version draft.`, 2);
  const card = await campaignOrFail(id);
  const table = await rankingTable(card);
  const text =
    format === 'csv'
      ? (bom ? '\ufeff' : '') + tableCsv(table)
      : tableJson(await envelope(card), table);
  if (!out) {
    process.stdout.write(text);
    return 0;
  }
  try {
    writeFileSync(out, text);
  } catch {
    throw new Failure(`Không ghi được ${out}. Kiểm tra thư mục và quyền ghi.`, 2);
  }
  return 0;
}

/** The campaign, or a failure that names those there are. */
export async function campaignOrFail(id: string) {
  const card = await getCampaign(id);
  if (card) return card;
  const known = (await listCampaigns()).map(({ campaign_id }) => campaign_id);
  throw new Failure(`Không có đợt "${id}". Các đợt hiện có: ${known.join(', ')}.`, 2);
}
