/** A unit's class in a table: as the campaign names it; on English pages the usual English under it. */
import { englishClass } from '@/i18n/class-words';
import type { Language } from '@/i18n/translator';

export function ClassName({ name, lang }: { name: string; lang: Language }) {
  const english = lang === 'en' ? englishClass(name) : null;
  return (
    <>
      <span lang="vi">{name}</span>
      {english && <small className="block text-soft">{english}</small>}
    </>
  );
}
