/** One ranking at a glance: its finding, its first places, its map. */
import { fixed } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { Boundary, CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { Bar } from '../charts/bar';
import { Choropleth } from '../charts/choropleth';
import { blockNames } from '../tables/blocks';
import { Lead } from './lead';
import { address, campaignPath, unitPath } from './link';
import { Place } from './place';
import { StatusLine } from './status-line';
import { UnitName } from './unit-name';

const SHOWN = 10;

interface Props {
  card: CampaignCard;
  units: RankedUnit[];
  boundaries: Boundary[];
  t: Translate;
  lang: Language;
}

export function CampaignGlance({ card, units, boundaries, t, lang }: Props) {
  const { campaign, campaign_id } = card;
  const { decimals, max } = campaign.points;
  const first = units.filter(({ total }) => total !== null).slice(0, SHOWN);
  return (
    <section className="mt-8 border-t-2 border-ink pt-4">
      <h2 className="text-balance text-xl md:text-2xl">
        <a href={address(campaignPath(campaign_id), lang)} className="no-underline hover:underline">
          {inLanguage(campaign.title, lang)}
        </a>
      </h2>
      <StatusLine card={card} t={t} />
      <Lead {...{ card, units, t, lang }} blocks={blockNames(campaign, units, t, lang)} />
      <div className="grid gap-10 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          {!first.length && <p>{t('ranking.empty')}</p>}
          <table className="figures" hidden={!first.length}>
            <caption className="mb-2 font-semibold">{t('home.topOf')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('ranking.rank')}</th>
                <th scope="col">{t('ranking.unit')}</th>
                <td className="max-sm:hidden" />
                <th scope="col" className="number">
                  {t('ranking.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {first.map((unit) => (
                <tr key={unit.unit_id}>
                  <td className="w-12 font-semibold">
                    <Place unit={unit} inBlock={!campaign.overall_rank} t={t} />
                  </td>
                  <th scope="row">
                    <a href={address(unitPath(campaign_id, unit.unit_code), lang)}>
                      <UnitName name={unit.unit_name} />
                    </a>
                  </th>
                  <td className="w-1/2 max-sm:hidden">
                    <Bar share={unit.total! / max} className="mt-1.5 block" />
                  </td>
                  <td className="number font-semibold">{fixed(unit.total, decimals, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="mt-4">
            <a href={address(campaignPath(campaign_id), lang)} className="font-semibold">
              {t('home.see')} ({t('home.units', { units: card.units })})
            </a>
          </p>
        </div>
        <Choropleth
          {...{ boundaries, units, decimals, t, lang }}
          link={(code) => address(unitPath(campaign_id, code), lang)}
        />
      </div>
    </section>
  );
}
