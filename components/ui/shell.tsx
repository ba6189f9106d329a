/** What every page has around it: name, ways to go, search, the other language, the foot. */
import type { ReactNode } from 'react';
import type { Language, Translate } from '@/i18n/translator';
import type { Source } from '@/warehouse/scoring/campaign';
import { address } from './link';
import { SourceLine } from './source-line';

interface Props {
  t: Translate;
  lang: Language;
  /** Path of this page with its parameters, for the switch of language. */
  here: string;
  build?: string | null;
  /** Where the figures of the page come from. */
  source?: Source | undefined;
  current?: 'campaigns' | 'quality' | 'units';
  children: ReactNode;
}

const WAYS = [
  ['campaigns', '/'],
  ['units', '/units'],
  ['quality', '/quality'],
] as const;

export function Shell({ t, lang, here, build, source, current, children }: Props) {
  return (
    <>
      <a href="#main" className="absolute -left-96 z-10 bg-paper p-2 focus:left-2 focus:top-2">
        {t('site.skip')}
      </a>
      <header className="no-print border-b border-line">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3 lg:gap-x-7 md:px-8">
          <a href={address('/', lang)} className="font-semibold tracking-tight no-underline">
            {t('site.name')}
          </a>
          <nav aria-label={t('nav.label')} className="flex gap-5">
            {WAYS.map(([name, path]) => (
              <a
                key={name}
                href={address(path, lang)}
                aria-current={current === name ? 'page' : undefined}
                className="text-soft no-underline hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-accent aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8"
              >
                {t(`nav.${name}`)}
              </a>
            ))}
          </nav>
          <a
            href={inOtherLanguage(here, lang)}
            lang={lang === 'vi' ? 'en' : 'vi'}
            hrefLang={lang === 'vi' ? 'en' : 'vi'}
            className="ml-auto"
          >
            {t('site.language')}
          </a>
          <form action="/units" className="flex min-w-0 gap-2 max-md:w-full">
            <input
              type="search"
              name="q"
              aria-label={t('site.searchLabel')}
              placeholder={t('site.search')}
              className="w-full md:w-40 lg:w-52"
            />
            {lang === 'en' && <input type="hidden" name="lang" value="en" />}
            <button type="submit">{t('site.searchButton')}</button>
          </form>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-7xl px-4 pb-16 pt-6 md:px-8">
        {children}
      </main>
      <footer className="mx-auto max-w-7xl border-t border-line px-4 py-4 text-[0.8125rem] text-soft md:px-8">
        {source && <SourceLine {...{ source, t, lang }} />}
        <p>{t('site.footer')}</p>
        {build && <p>{t('site.build', { build })}</p>}
      </footer>
    </>
  );
}

/** The same page in the other language. */
function inOtherLanguage(here: string, lang: Language): string {
  const [path, search = ''] = here.split('?') as [string, string?];
  const params = new URLSearchParams(search);
  params.delete('lang');
  return address(path, lang === 'vi' ? 'en' : 'vi', Object.fromEntries(params));
}
