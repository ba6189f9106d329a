/** Where a campaign's figures come from, with the way there and the terms, as far as they are known. */
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { Source } from '@/warehouse/scoring/campaign';

export function SourceLine({ source, t, lang }: { source: Source; t: Translate; lang: Language }) {
  return (
    <p className="wrap-anywhere">
      {t('cite.source')} <a href={source.url}>{inLanguage(source, lang)}</a>
      <span className="print-only"> ({source.url})</span>
      {source.licence && <> · {t('cite.licence', { licence: inLanguage(source.licence, lang) })}</>}
    </p>
  );
}
