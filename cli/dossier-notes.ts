/** What is worth knowing of a dossier that was counted, in a few words each. Pure. */
import { day } from '@/i18n/format';
import type { DossierFacts } from '@/warehouse/queries/explain';

/** A moment as people say a deadline: the day alone where there is time until its end. */
function until(moment: string): string {
  const time = moment.slice(11, 16);
  return time === '23:59' ? day(moment) : `${time} ${day(moment)}`;
}

/** Nothing for a dossier with one appointed date, one version and nothing else to say. */
export function dossierNotes(dossier: DossierFacts): string[] {
  const { due_at, due_from, due_at_extended, promises, time_out_at, former } = dossier;
  const notes: string[] = [];
  if (due_from === 'statutory') notes.push(`hạn ${until(due_at!)} theo thời hạn của thủ tục`);
  if (due_from === 'none') notes.push('không có ngày hẹn, không rõ thời hạn của thủ tục');
  if (due_at_extended) {
    const times = promises > 2 ? `, hẹn lại ${promises - 1} lần, quá một lần` : '';
    notes.push(
      `hẹn lần đầu ${due_from === 'appointed' ? until(due_at!) : 'không ghi'}, hẹn lại ${until(due_at_extended)}${times}`,
    );
  }
  if (due_at && !time_out_at) notes.push('dừng tính hạn vì chờ bổ sung');
  else if (time_out_at && time_out_at !== due_at)
    notes.push(`trừ thời gian chờ bổ sung, hạn đến ${until(time_out_at)}`);
  if (dossier.is_asked_again) notes.push('yêu cầu bổ sung quá một lần');
  if (dossier.status === 'withdrawn') notes.push('công dân rút hồ sơ');
  if (dossier.code_day)
    notes.push(
      `ngày trong mã là ${dossier.code_day}, ngày tiếp nhận là ${day(dossier.received_on)}`,
    );
  if (former.length)
    notes.push(
      `thay cho ${former.map(({ file_name, line }) => `${file_name} dòng ${line}`).join(', ')}`,
    );
  return notes;
}
