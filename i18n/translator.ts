/** The words of both languages. Vietnamese is the default and the measure of completeness. */
import { createTranslator } from 'next-intl';
import en from './messages/en';
import vi from './messages/vi';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Messages = typeof vi;

const MESSAGES: Record<Language, Messages> = { vi, en };

/** `value` where it names a language, else Vietnamese. */
export const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'vi');

/** Translates a key of `messages/*.ts`; ICU plurals and values. */
export function translator(lang: Language) {
  return createTranslator<Messages>({ locale: lang, messages: MESSAGES[lang] });
}
export type Translate = ReturnType<typeof translator>;

/** Every word of `lang` as written, for what draws in the browser: it gets only the topic it needs. */
export const messagesOf = (lang: Language): Messages => MESSAGES[lang];

/** The text of a label in `lang`, Vietnamese where it has no English. */
export function inLanguage(
  label: { vi: string; en?: string | null | undefined },
  lang: Language,
): string {
  return (lang === 'en' && label.en) || label.vi;
}
