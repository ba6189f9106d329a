/** Which part of a long list is seen, and the way to the others; its state is the URL. */
import { plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import { address, type Params } from './link';

interface Props {
  /** What is paged, for those who can't see it. */
  what: string;
  page: number;
  pages: number;
  path: string;
  /** Parameters of the page as it is, and the name of the one that tells the page. */
  params: Params;
  name: string;
  t: Translate;
  lang: Language;
}

export function Pager({ what, page, pages, path, params, name, t, lang }: Props) {
  if (pages < 2) return null;
  const to = (n: number) => address(path, lang, { ...params, [name]: n > 1 ? String(n) : null });
  return (
    <nav aria-label={t('quality.pages', { what })} className="no-print mt-2 flex gap-5">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {t('quality.previous')}
        </a>
      )}
      <span className="text-soft">
        {t('quality.page', { page: plain(page, lang), pages: plain(pages, lang) })}
      </span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {t('quality.next')}
        </a>
      )}
    </nav>
  );
}
