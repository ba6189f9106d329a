import type { Metadata } from 'next';
import { Choropleth } from '@/components/charts/choropleth';
import { Histogram } from '@/components/charts/histogram';
import { Influence } from '@/components/charts/influence';
import { AwardsTable } from '@/components/tables/awards-table';
import { blockNames } from '@/components/tables/blocks';
import { RankingFilter } from '@/components/tables/ranking-filter';
import { RankingTable } from '@/components/tables/ranking-table';
import { applyView, isFound, isRescaled, readView } from '@/components/tables/ranking-view';
import { Citation } from '@/components/ui/citation';
import { Downloads } from '@/components/ui/downloads';
import { Lead } from '@/components/ui/lead';
import {
  address,
  campaignPath,
  methodPath,
  robustnessPath,
  unitPath,
  whatIfPath,
  yearsPath,
} from '@/components/ui/link';
import { SpreadNote } from '@/components/ui/spread-note';
import { StatusLine, statusWords } from '@/components/ui/status-line';
import { plain } from '@/i18n/format';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { getCampaign, listBoundaries } from '@/warehouse/queries/campaigns';
import { getPooled } from '@/warehouse/queries/pooled';
import { getRanking, listScores } from '@/warehouse/queries/ranking';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { influence } from '@/warehouse/scoring/spread';
import { servingBuild } from '@/warehouse/serving';
import { type CampaignProps, type OfCampaign, ofCampaign } from './of-campaign';

export async function generateMetadata({ params, searchParams }: CampaignProps): Promise<Metadata> {
  const card = (await servingBuild()) && (await getCampaign((await params).id));
  if (!card) return {};
  const lang = languageOf((await searchParams).lang);
  const { units, ranked } = card;
  const status = statusWords(card, translator(lang));
  return {
    title: inLanguage(card.campaign.title, lang),
    description: translator(lang)('cite.pageOfRanking', { units, ranked, status }),
  };
}

export default function CampaignPage(props: CampaignProps) {
  return ofCampaign(props, campaignPath, draw);
}

async function draw({ t, lang, search, id, card, build, site }: OfCampaign) {
  const { campaign } = card;
  const [units, boundaries, pooled, scores] = await Promise.all([
    getRanking(card),
    listBoundaries(id),
    getPooled(card),
    leavesOf(campaign.criteria).length === 1 ? listScores(card) : null,
  ]);
  const figures = scores
    ?.filter(({ is_leaf }) => is_leaf)
    .map((score) => [score.unit_id, score] as const);
  const { decimals, rounding } = campaign.points;
  const blocks = blockNames(campaign, units, t, lang);
  const view = readView(search);
  const listed = applyView(units, view);
  const found = listed.filter((unit) => isFound(unit, view));
  const ranked = units.filter(({ total }) => total !== null);
  const totals = ranked.map(({ total }) => total!);
  const shares = influence(
    campaign.criteria.map(({ code }) => ranked.map(({ points }) => points[code] ?? 0)),
    totals,
  );
  const groups = campaign.criteria.map((node, i) => ({ node, share: shares[i]! }));
  // a table of many groups needs the whole width: pictures go below it
  const isWide = groups.length + Number(blocks.size > 0) + Number(campaign.classes.length > 0) > 6;
  return (
    <>
      <h1 className="max-w-3xl">{inLanguage(campaign.title, lang)}</h1>
      <StatusLine card={card} t={t} />
      <p className="no-print mt-1 text-soft">
        <a href={address(methodPath(id), lang)}>{t('ranking.method')}</a> ·{' '}
        <a href={address(whatIfPath(id), lang)}>{t('whatIf.title')}</a> ·{' '}
        {campaign.previous && (
          <>
            <a href={address(yearsPath(id), lang)}>{t('years.title')}</a> ·{' '}
          </>
        )}
        <a href={address(robustnessPath(id), lang)}>{t('robustness.title')}</a> ·{' '}
        <a href="#downloads">{t('downloads.title')}</a>
      </p>
      <Lead {...{ card, units, blocks, t, lang }} figures={figures && new Map(figures)} />
      {!ranked.length && (
        <p className="my-4">{t(units.length ? 'ranking.empty' : 'ranking.noUnits')}</p>
      )}
      <div className={isWide ? 'space-y-10' : 'grid gap-10 wide:grid-cols-[minmax(0,1fr)_21rem]'}>
        <div className="min-w-0">
          {units.length > 0 && (
            <RankingFilter {...{ card, view, blocks, t, lang }} shown={found.length} />
          )}
          {listed.length > 0 && (
            <RankingTable {...{ card, view, blocks, pooled, t, lang }} units={listed} />
          )}
          <p className="mt-3" data-none hidden={found.length > 0 || !units.length}>
            {t('ranking.noneFound')}
          </p>
          <p className="mt-3 text-[0.875rem] text-soft">
            {units.some((unit) => isRescaled(unit, campaign)) &&
              t('ranking.rescaledNote', { max: plain(campaign.points.max, lang) })}{' '}
            {units.some(({ tied }) => tied) && t('ranking.tieNote')}{' '}
            {t(
              rounding === 'each_then_sum' && !campaign.combine
                ? 'ranking.roundingEach'
                : 'ranking.roundingTotal',
              {
                decimals,
              },
            )}
          </p>
          {ranked.length > 0 && <AwardsTable {...{ card, units, blocks, t, lang }} />}
          <Downloads {...{ id, t }} />
          <Citation {...{ card, build, site, t }} path={campaignPath(id)} />
        </div>
        {ranked.length > 1 && (
          <aside
            className={
              isWide ? 'grid gap-10 md:grid-cols-2 wide:grid-cols-3' : 'space-y-8 max-wide:max-w-xl'
            }
          >
            <Choropleth
              {...{ boundaries, units, decimals, t, lang }}
              link={(code) => address(unitPath(id, code), lang)}
            />
            {(campaign.overall_rank ? [null] : [...blocks.keys()]).map((block) => (
              <Histogram
                key={block}
                totals={ranked
                  .filter((unit) => block === null || unit.block === block)
                  .map(({ total }) => total!)}
                of={blocks.get(block ?? '')}
                {...{ t, lang }}
              />
            ))}
            {groups.length > 1 && (
              <>
                <SpreadNote {...{ groups, t, lang, decimals }} units={ranked} />
                <Influence {...{ groups, t, lang }} units={ranked.length} />
              </>
            )}
          </aside>
        )}
      </div>
    </>
  );
}
