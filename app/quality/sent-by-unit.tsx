/** What the units of one campaign have sent, and what they reported beside what their rows give. */
import { ComparisonsTable } from '@/components/tables/comparisons-table';
import { DeliveriesTable, unitsOf } from '@/components/tables/deliveries-table';
import { Pager } from '@/components/ui/pager';
import { plain } from '@/i18n/format';
import { inLanguage } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import { countComparisons, listComparisons, listDeliveries } from '@/warehouse/queries/deliveries';
import type { Common } from './asked';

const UNITS_SHOWN = 50;
const FIGURES_SHOWN = 20;

export async function SentByUnit({
  card,
  asked,
  sourceName,
  t,
  lang,
}: Common & { card: CampaignCard }) {
  const { unit, source, page } = asked;
  const [deliveries, comparisons, compared] = await Promise.all([
    listDeliveries(card.campaign_id, { unit, source }),
    listComparisons(card.campaign_id, unit, FIGURES_SHOWN),
    countComparisons(card.campaign_id, unit),
  ]);
  const units = unitsOf(deliveries);
  const pages = Math.ceil(units.length / UNITS_SHOWN);
  const shown = units.slice(
    (Math.min(page, pages) - 1) * UNITS_SHOWN,
    Math.min(page, pages) * UNITS_SHOWN,
  );
  const title = t('quality.matrix', { campaign: inLanguage(card.campaign.title, lang) });
  const params = { campaign: asked.campaign, source };
  return (
    <>
      {units.length > 0 && (
        <details
          id="sent-by-unit"
          className="mt-4 border-y border-line py-2"
          open={Boolean(asked.campaign || unit)}
        >
          <summary className="font-semibold">{title}</summary>
          <p className="my-2 text-soft">{t('quality.matrixHint')}</p>
          <DeliveriesTable
            {...{ title, sourceName, params, t, lang }}
            units={shown}
            sources={[...new Set(deliveries.map((row) => row.source))].sort()}
          />
          <Pager
            what={title}
            name="page"
            path="/quality"
            params={{ ...params, campaign: card.campaign_id }}
            {...{ page: Math.min(page, pages), pages, t, lang }}
          />
        </details>
      )}
      <h2 className="mt-8">{t('quality.comparisons')}</h2>
      <p className="mb-2 text-soft">
        {compared ? t('quality.comparisonsHint') : t('quality.comparisonsNone')}
      </p>
      {compared > 0 && <ComparisonsTable rows={comparisons} {...{ t, lang }} />}
      {compared > comparisons.length && (
        <p className="mt-2">
          {t('quality.missingMore', { n: plain(compared - comparisons.length, lang) })}
        </p>
      )}
    </>
  );
}
