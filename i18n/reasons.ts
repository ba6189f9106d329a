/** Why a row is rejected, or counted with a doubt: a code → a sentence that says what to do. */
import { type Language, type Messages, translator } from './translator';

export type ReasonCode = keyof Messages['reason'];

/**
 * The sentence of `code` (`bad_date`, `bad_date:finished_at`, or with what stands there and what is nearest to it:
 * `unknown_measure:measure:satisfacton:satisfaction`).
 * @param heading how people call the cell in question; the column's name where it is not told
 */
export function sentence(code: string, lang: Language, heading?: string | null): string {
  const [reason, column, value = '…', ...nearest] = code.split(':');
  return translator(lang)(`reason.${reason as ReasonCode}`, {
    column: heading ?? column ?? '…',
    value,
    nearest: nearest.join(':'),
  });
}
