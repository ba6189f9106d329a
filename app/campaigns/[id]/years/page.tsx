import type { Metadata } from 'next';
import { Bump } from '@/components/charts/bump';
import { YearsTable, yearLabel } from '@/components/tables/years-table';
import { yearsPath } from '@/components/ui/link';
import { StatusLine } from '@/components/ui/status-line';
import { nameInSentence } from '@/components/ui/unit-name';
import { NOTHING, signed } from '@/i18n/format';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { getCampaign } from '@/warehouse/queries/campaigns';
import { getYears } from '@/warehouse/queries/years';
import { servingBuild } from '@/warehouse/serving';
import { CampaignHead, type CampaignProps, type OfCampaign, ofCampaign } from '../of-campaign';

/** Lines a picture can hold: of more only the first places are drawn, and the unit asked about. */
const MOST_LINES = 40;

export async function generateMetadata({ params, searchParams }: CampaignProps): Promise<Metadata> {
  const card = (await servingBuild()) && (await getCampaign((await params).id));
  if (!card) return {};
  const lang = languageOf((await searchParams).lang);
  return { title: `${translator(lang)('years.title')} · ${inLanguage(card.campaign.title, lang)}` };
}

export default function YearsPage(props: CampaignProps) {
  return ofCampaign(props, yearsPath, draw);
}

async function draw({ t, lang, search, card }: OfCampaign) {
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
    <>
      <CampaignHead title={t('years.title')} {...{ card, lang }} />
      <StatusLine card={card} t={t} />
      {cards.length < 2 ? (
        <p className="my-4">{t('years.none')}</p>
      ) : (
        <>
          <p className="mt-3 max-w-3xl">{t('years.lead')}</p>
          {best.length > 0 && other_rules.length === 0 && (
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
                    <option value="">
                      {best.length > 0 ? t('years.pickBest') : t('years.pickNone')}
                    </option>
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
    </>
  );
}
