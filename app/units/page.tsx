import type { Metadata } from 'next';
import { pageContext, type Search } from '@/app/page-context';
import { address, anyUnitPath } from '@/components/ui/link';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { day } from '@/i18n/format';
import { plainText } from '@/i18n/plain-text';
import { languageOf, translator } from '@/i18n/translator';
import { searchUnits } from '@/warehouse/queries/search';

const MOST = 60;

interface Props {
  searchParams: Promise<Search>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('units.title') };
}

export default async function UnitsPage({ searchParams }: Props) {
  const { t, lang, search, build, here } = await pageContext('/units', searchParams);
  const q = String(search.q ?? '')
    .trim()
    .slice(0, 80);
  if (!build)
    return (
      <Shell {...{ t, lang, here }} current="units">
        <NothingLoaded t={t} />
      </Shell>
    );
  // signs alone would find everything
  const text = /[\p{L}\p{N}]/u.test(q) ? plainText(q) : '';
  const found = text ? await searchUnits(text, MOST + 1) : [];
  const shown = found.slice(0, MOST);
  return (
    <Shell {...{ t, lang, here, build }} current="units">
      <h1>{t('units.title')}</h1>
      <form action="/units" className="my-4 flex max-w-xl gap-2">
        <input
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t('site.searchLabel')}
          className="w-full"
        />
        {lang === 'en' && <input type="hidden" name="lang" value="en" />}
        <button type="submit">{t('site.searchButton')}</button>
      </form>
      <p className="text-soft">
        {!q
          ? t('units.ask')
          : found.length > MOST
            ? t('units.more', { n: MOST, q })
            : t('units.results', { n: found.length, q })}
      </p>
      <ul className="mt-4 grid gap-x-10 md:grid-cols-2">
        {shown.map((unit) => (
          <li key={`${unit.unit_code} ${unit.valid_from}`} className="border-t border-line py-1.5">
            <a href={address(anyUnitPath(unit.unit_code), lang)} className="font-semibold">
              {unit.unit_name}
            </a>{' '}
            <span className="text-soft">
              {[...new Set([unit.parent_name, unit.province_name])].filter(Boolean).join(', ')}
              {unit.valid_to && ` · ${t('units.until', { day: day(unit.valid_to) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
