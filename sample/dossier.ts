import type { WorkCalendar } from './calendar';
import type { Status } from './outcome';
import type { Procedure } from './procedures';

/** One dossier as the unit's software has it on the day of the extract. Moments are of `WorkCalendar`. */
export interface Dossier {
  code: string;
  unit: string;
  procedure: Procedure;
  channel: Channel;
  received: number;
  due: number;
  finished: number | null;
  returned: number | null;
  status: Status;
  /** In dong; null: free. */
  fee: number | null;
  paidOnline: boolean;
  inputDigitised: boolean;
  resultDigitised: boolean;
  supplements: number;
  /** null: not late, so there is nothing to apologise for. */
  apology: boolean | null;
  applicant: string;
  /** When a supplement was asked for and brought, where that is told. */
  waited?: { from: number; to: number };
}

export const CHANNELS = ['Trực tuyến', 'Trực tiếp', 'Bưu chính công ích'] as const;
export type Channel = (typeof CHANNELS)[number];

export const DOSSIER_COLUMNS = [
  'dossier_code',
  'unit_code',
  'procedure_code',
  'procedure_name',
  'field',
  'channel',
  'received_at',
  'due_at',
  'finished_at',
  'returned_at',
  'status',
  'fee_due',
  'fee_paid_online',
  'input_digitised',
  'result_digitised',
  'supplement_requests',
  'apology_sent',
  'applicant',
] as const;
export type DossierColumn = (typeof DOSSIER_COLUMNS)[number];
/** What the software of the last year tells besides. */
export const SUPPLEMENT_COLUMNS = ['supplement_requested_at', 'supplement_done_at'] as const;
type SupplementColumn = (typeof SUPPLEMENT_COLUMNS)[number];
export type DossierRow = Record<DossierColumn, string> & Partial<Record<SupplementColumn, string>>;

/** How one year's export writes what can be written in more than one way. */
export interface Style {
  /** 10.000 instead of 10000. */
  dottedFees: boolean;
  /** What stands for no fee. */
  free: (unit: string) => '' | '0';
}

const bit = (yes: boolean) => (yes ? '1' : '0');

/** 10000 as 10.000. */
export const dotted = (amount: number): string => `${amount}`.replace(/\B(?=(\d{3})+$)/g, '.');

/** A dossier as the cells of its row. */
export function dossierRow(dossier: Dossier, calendar: WorkCalendar, style: Style): DossierRow {
  const { procedure, fee, finished, returned, apology, waited } = dossier;
  const at = (moment: number | null) => (moment === null ? '' : calendar.text(moment));
  const amount = (dong: number) => (style.dottedFees ? dotted(dong) : `${dong}`);
  return {
    dossier_code: dossier.code,
    unit_code: dossier.unit,
    procedure_code: procedure.code,
    procedure_name: procedure.name,
    field: procedure.field,
    channel: dossier.channel,
    received_at: at(dossier.received),
    due_at: at(dossier.due),
    finished_at: at(finished),
    returned_at: at(returned),
    status: dossier.status,
    fee_due: fee === null ? style.free(dossier.unit) : amount(fee),
    fee_paid_online: fee === null ? '' : bit(dossier.paidOnline),
    input_digitised: bit(dossier.inputDigitised),
    result_digitised: bit(dossier.resultDigitised),
    supplement_requests: `${dossier.supplements}`,
    apology_sent: apology === null ? '' : bit(apology),
    applicant: dossier.applicant,
    ...(waited && {
      supplement_requested_at: at(waited.from),
      supplement_done_at: at(waited.to),
    }),
  };
}
