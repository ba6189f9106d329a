/** Names of classes: as the campaign writes them, in Vietnamese. */
import vi from './messages/vi/rules';
import type { Language, Translate } from './translator';

type Known = keyof typeof vi.class;
const KNOWN = new Map(
  Object.entries(vi.class).map(([key, name]) => [name.toLowerCase(), key as Known]),
);

/** The class; on English pages with the usual English of a well-known name beside it: "Khá (fair)". */
export function classWords(name: string, t: Translate, lang: Language): string {
  const known = KNOWN.get(name.normalize('NFC').trim().toLowerCase());
  return lang === 'en' && known ? `${name} (${t(`rules.class.${known}`)})` : name;
}
