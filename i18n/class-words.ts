/** Classes are named by the campaign, in Vietnamese; what the usual ones are called in English. */
import type { Language } from './translator';

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['xuất sắc', 'excellent'],
  ['rất tốt', 'very good'],
  ['tốt', 'good'],
  ['khá', 'fair'],
  ['trung bình', 'average'],
  ['yếu', 'weak'],
  ['kém', 'poor'],
]);

/** The English of a usual class; null for any other. */
export const englishClass = (name: string): string | null =>
  ENGLISH.get(name.normalize('NFC').trim().toLowerCase()) ?? null;

/** The class in a sentence; on English pages with its English beside it: "Khá (fair)". */
export function classWords(name: string, lang: Language): string {
  const english = lang === 'en' ? englishClass(name) : null;
  return english ? `${name} (${english})` : name;
}
