/** What is worth knowing of a dossier that was counted, in a few words each. Pure. */
import { day } from './format';
import type { Translate } from './translator';

/** What decides about one dossier, beyond its figures. Moments are whole for an officer, days for the public. */
export interface DossierFacts {
  status: string | null;
  /** Until when there was time: the first appointed date, else the end of the statutory term. */
  due_at: string | null;
  due_from: 'appointed' | 'statutory' | 'none';
  /** The date promised last, where another day than the first. */
  due_at_extended: string | null;
  /** On how many different days it was promised. */
  promises: number;
  /** `due_at` moved by the time spent waiting for a supplement; null while that time stands still. */
  time_out_at: string | null;
  is_asked_again: boolean;
  received_at: string;
  /** The day its code says, as yymmdd, where that is not the day it was received; not for the public. */
  code_day?: string | null;
  /** The rows it replaces, oldest first. */
  former: { file_name: string; line: number }[];
}

/** A deadline as people say it: the day alone where there is time until its end, or its hour is not told. */
export function deadlineWords(moment: string): string {
  const time = moment.slice(11, 16);
  return !time || time === '23:59' ? day(moment) : `${time} ${day(moment)}`;
}

/** When something happened: the day alone where the hour is not told. */
export function momentWords(moment: string): string {
  const time = moment.slice(11, 16);
  return !time || time === '00:00' ? day(moment) : `${time} ${day(moment)}`;
}

/** Nothing for a dossier with one appointed date, one version and nothing else to say. */
export function dossierNotes(dossier: DossierFacts, t: Translate): string[] {
  const { due_at, due_from, due_at_extended, promises, time_out_at, former } = dossier;
  const notes: string[] = [];
  if (due_from === 'statutory')
    notes.push(t('point.dossier.statutory', { due: deadlineWords(due_at!) }));
  if (due_from === 'none') notes.push(t('point.dossier.noDue'));
  if (due_at_extended) {
    const first = due_from === 'appointed' ? deadlineWords(due_at!) : t('point.dossier.notTold');
    const told = { first, last: deadlineWords(due_at_extended) };
    notes.push(
      promises > 2
        ? t('point.dossier.promisedOften', { ...told, times: String(promises - 1) })
        : t('point.dossier.promised', told),
    );
  }
  if (due_at && !time_out_at) notes.push(t('point.dossier.stopped'));
  else if (time_out_at && time_out_at !== due_at)
    notes.push(t('point.dossier.waited', { due: deadlineWords(time_out_at) }));
  if (dossier.is_asked_again) notes.push(t('point.dossier.askedAgain'));
  if (dossier.status === 'withdrawn') notes.push(t('point.dossier.withdrawn'));
  if (dossier.code_day)
    notes.push(
      t('point.dossier.codeDay', { day: dossier.code_day, received: day(dossier.received_at) }),
    );
  if (former.length) {
    const rows = former.map(({ file_name, line }) =>
      t('point.dossier.row', { file: file_name, line: String(line) }),
    );
    notes.push(t('point.dossier.replaces', { rows: rows.join(', ') }));
  }
  return notes;
}
