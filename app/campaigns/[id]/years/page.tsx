import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageContext, type Search } from '@/app/page-context';
import { Bump } from '@/components/charts/bump';
import { YearsTable, yearLabel } from '@/components/tables/years-table';
import { address, campaignPath, yearsPath } from '@/components/ui/link';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { StatusLine } from '@/components/ui/status-line';
import { nameInSentence } from '@/components/ui/unit-name';
import { NOTHING, signed } from '@/i18n/format';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { getCampaign } from '@/warehouse/queries/campaigns';
import { getYears } from '@/warehouse/queries/years';
import { servingBuild } from '@/warehouse/serving';

/** Lines a picture can hold: of more only the first places are drawn, and the unit asked about. */
const MOST_LINES = 40;

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const card = (await servingBuild()) && (await getCampaign((await params).id));
  if (!card) return {};
  const lang = languageOf((await searchParams).lang);
  return { title: `${translator(lang)('years.title')} · ${inLanguage(card.campaign.title, lang)}` };
}

export default async function YearsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { t, lang, search, build, here } = await pageContext(yearsPath(id), searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }}>
        <NothingLoaded t={t} />
      </Shell>
    );
  const card = await getCampaign(id);
  if (!card) notFound();
  const { cards, units, other_rules } = await getYears(card);
  const { decimals } = card.campaign.points;
  const bases = new Set(units.flatMap(({ years }) => years.map(({ basis }) => basis)));
  const best = units.filter(({ improvement }) => improvement === 1);
  const marked = String(search.unit ?? '');
  const lines = units
    .filter(({ unit }, i) => i < MOST_LINES || unit.unit_code === marked)
    .map(({ unit: { unit_code, unit_name }, years }) => ({
      unit_code,
      unit_name,
      years,
      isMarked: marked
        ? unit_code === marked
        : best.some(({ unit }) => unit.unit_code === unit_code),
    }));
  const named = lines
    .filter(({ isMarked }) => isMarked)
    .map(({ unit_name, years }) =>
      t('years.chartUnit', {
        unit: unit_name,
        places: years.map(({ place }) => place ?? NOTHING).join(', '),
      }),
    );
  return (
    <Shell {...{ t, lang, here, build }} current="campaigns">
      <p className="text-soft">
        <a href={address(campaignPath(id), lang)}>{inLanguage(card.campaign.title, lang)}</a>
      </p>
      <h1 className="mt-1">{t('years.title')}</h1>
      <StatusLine card={card} t={t} />
      {cards.length < 2 ? (
        <p className="my-4">{t('years.none')}</p>
      ) : (
        <>
          <p className="mt-3 max-w-3xl">{t('years.lead')}</p>
          {best.length > 0 && (
            <p className="mt-1 max-w-3xl font-semibold" lang="vi">
              {t('years.mostImproved', {
                units: best.map(({ unit }) => nameInSentence(unit.unit_name)).join(', '),
                change: signed(best[0]!.change!, decimals, lang),
              })}
            </p>
          )}
          {other_rules.length > 0 && (
            <p className="note my-4 max-w-3xl">
              {t('years.otherRules', { n: other_rules.length, codes: other_rules.join(', ') })}
            </p>
          )}
          <div className="mt-6 grid gap-10 wide:grid-cols-2">
            <div className="min-w-0">
              <YearsTable {...{ cards, units, t, lang }} />
              <ul className="mt-3 text-[0.8125rem] text-soft">
                {bases.has('merged') && <li>{t('years.mergedHint')}</li>}
                {bases.has('split') && <li>{t('years.splitHint')}</li>}
              </ul>
            </div>
            <figure className="min-w-0">
              <figcaption className="mb-2">
                <h2>{t('years.chart')}</h2>
              </figcaption>
              <form method="get" className="no-print mb-3 flex flex-wrap items-end gap-3">
                {lang === 'en' && <input type="hidden" name="lang" value="en" />}
                <label>
                  <span className="block text-[0.8125rem] text-soft">{t('years.pick')}</span>
                  <select name="unit" defaultValue={marked}>
                    <option value="" />
                    {units.map(({ unit }) => (
                      <option key={unit.unit_code} value={unit.unit_code} lang="vi">
                        {unit.unit_name}
                      </option>
                    ))}
                  </select>
                </label>
                <button type="submit">{t('years.show')}</button>
              </form>
              <Bump
                lines={lines}
                labels={cards.map(yearLabel)}
                alt={t('years.chartAlt', {
                  n: lines.length,
                  years: cards.length,
                  named: named.join('; '),
                })}
              />
            </figure>
          </div>
        </>
      )}
    </Shell>
  );
}
