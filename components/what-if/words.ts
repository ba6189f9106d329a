/** Words of the what-if, as they reach the browser: plain texts with names in braces. */
import type { Messages } from '@/i18n/translator';

export type Words = Messages['whatIf'];

/** `text` with the values its {names} stand for. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
