/** The ranking as a real table: place, unit, total, and the points of each group of criteria. */
import { maximumWords } from '@/i18n/extras';
import { fixed, plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { countedMax } from '@/warehouse/scoring/criteria';
import { classOf } from '@/warehouse/scoring/rank';
import type { UnitScore } from '@/warehouse/scoring/trace';
import { Bar } from '../charts/bar';
import { rangeText } from '../charts/rank-ranges';
import { ClassName } from '../ui/class-name';
import { address, campaignPath, pointPath, robustnessPath, unitPath } from '../ui/link';
import { Place } from '../ui/place';
import { UnitName } from '../ui/unit-name';
import { PooledRow } from './pooled-row';
import {
  isFound,
  isRescaled,
  type RankingView,
  rowKey,
  sortedBy,
  viewParams,
} from './ranking-view';

interface Props {
  card: CampaignCard;
  /** In the order of the view. */
  units: RankedUnit[];
  view: RankingView;
  /** All ranked units together; null where they can't be added up. */
  pooled: UnitScore | null;
  /** Names of blocks by code, in `lang`. */
  blocks: Map<string, string>;
  t: Translate;
  lang: Language;
}

export function RankingTable({ card, units, view, pooled, blocks, t, lang }: Props) {
  const { id, points, criteria, classes, class_caps, authority, overall_rank } = card.campaign;
  const capsOf = (unit: RankedUnit) =>
    classOf(unit.total, (code) => unit.points[code] ?? null, {
      ...{ classes, class_caps },
      class_cap: points.class_cap,
    }).capped_by;
  const hasClasses = classes.length > 0 && authority !== 'none';
  const groups = criteria.length > 1 ? criteria : [];
  // ranked in blocks only, and in that order: a part of the table each; else the block is a column
  const inParts = !overall_rank && blocks.size > 0 && view.sort === 'rank';
  const hasBlocks = blocks.size > 0 && !inParts;
  const parts = inParts ? [...new Set(units.map(({ block }) => block ?? ''))] : [null];
  const hasRanges = units.some(({ rank_low }) => rank_low !== null);
  const columns = 3 + Number(hasRanges) + Number(hasClasses) + Number(hasBlocks) + groups.length;
  const heading = (sort: string, text: string) => (
    <a
      href={address(campaignPath(id), lang, viewParams(sortedBy(view, sort)))}
      className="no-underline hover:underline"
    >
      {text}
      {view.sort === sort && <span aria-hidden>{view.ascending ? '\u00a0↑' : '\u00a0↓'}</span>}
    </a>
  );
  const sorted = (sort: string) =>
    view.sort === sort ? (view.ascending ? 'ascending' : 'descending') : undefined;
  return (
    <>
      {groups.length > 0 && (
        <p className="no-print mb-1 text-[0.8125rem] text-soft sm:hidden">
          {t('ranking.scrollHint')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="frame" tabIndex={0} aria-label={t('ranking.scroll')}>
        <table className="figures" id="ranking">
          <caption className="sr-only">{t('ranking.table')}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={sorted('rank')}>
                {heading('rank', overall_rank ? t('ranking.rank') : t('ranking.rankInBlock'))}
              </th>
              <th scope="col" aria-sort={sorted('name')} className="pinned">
                {heading('name', t('ranking.unit'))}
              </th>
              <th scope="col" aria-sort={sorted('total')}>
                {heading('total', t('ranking.total'))}
                <small className="block">
                  {t('ranking.outOf', { max: plain(points.max, lang) })}
                </small>
              </th>
              {hasRanges && (
                <th scope="col">
                  <a
                    href={address(robustnessPath(id), lang)}
                    className="no-underline hover:underline"
                  >
                    {t('robustness.column')}
                  </a>
                  <small className="block whitespace-nowrap print:whitespace-normal">
                    {t('robustness.columnHint')}
                  </small>
                </th>
              )}
              {hasClasses && <th scope="col">{t('ranking.class')}</th>}
              {hasBlocks && <th scope="col">{t('ranking.block')}</th>}
              {groups.map((node) => (
                <th key={node.code} scope="col" aria-sort={sorted(`c:${node.code}`)}>
                  {heading(`c:${node.code}`, inLanguage(node.short, lang))}
                  <small className="block whitespace-nowrap">{maximumWords(node, lang)}</small>
                </th>
              ))}
            </tr>
          </thead>
          {parts.map((part) => {
            const members = part === null ? units : units.filter(({ block }) => block === part);
            return (
              <tbody key={part}>
                {part !== null && (
                  <tr>
                    <th scope="rowgroup" colSpan={columns}>
                      <span className="sticky left-1.5">
                        <b>{blocks.get(part)}</b>{' '}
                        <span className="text-soft">
                          {t('home.units', { units: members.length })}
                        </span>
                      </span>
                    </th>
                  </tr>
                )}
                {members.map((unit) => (
                  <tr key={unit.unit_id} data-key={rowKey(unit)} hidden={!isFound(unit, view)}>
                    <td className="w-12 whitespace-nowrap font-semibold">
                      <Place unit={unit} inBlock={!overall_rank} t={t} />
                    </td>
                    <th scope="row" className="pinned min-w-36">
                      <a href={address(unitPath(id, unit.unit_code), lang)}>
                        <UnitName name={unit.unit_name} />
                      </a>
                      {unit.is_split && (
                        <small className="block text-soft">{t('ranking.split')}</small>
                      )}
                      {!groups.length && unit.nothing.length > 0 && (
                        <small className="block text-soft">{t('ranking.nothing')}</small>
                      )}
                    </th>
                    <td className="whitespace-nowrap">
                      <Bar
                        share={unit.total === null ? null : unit.total / points.max}
                        className={`mr-2 inline-block w-14 max-sm:w-9 ${groups.length ? 'print:hidden' : 'lg:w-72'}`}
                      />
                      <b>{fixed(unit.total, points.decimals, lang)}</b>
                      {isRescaled(unit, card.campaign) && (
                        <small className="block text-soft">{t('ranking.rescaled')}</small>
                      )}
                    </td>
                    {hasRanges && (
                      <td className="whitespace-nowrap">
                        {unit.rank_low !== null &&
                          rangeText({ low: unit.rank_low, high: unit.rank_high! })}
                      </td>
                    )}
                    {hasClasses && (
                      <td className="whitespace-nowrap">
                        {unit.class && <ClassName name={unit.class} lang={lang} />}
                        {capsOf(unit).length > 0 && (
                          <small className="block text-mark">{t('rules.cappedMark')}</small>
                        )}
                      </td>
                    )}
                    {hasBlocks && (
                      <td className="whitespace-nowrap text-soft">
                        {blocks.get(unit.block ?? '') ?? ''}
                        {overall_rank && unit.rank_in_block !== null && ` · ${unit.rank_in_block}`}
                      </td>
                    )}
                    {groups.map((node) => (
                      <td key={node.code} className="text-[0.8125rem]">
                        <Cell
                          href={address(pointPath(id, unit.unit_code, node.code), lang)}
                          points={unit.points[node.code] ?? null}
                          max={countedMax(node)}
                          decimals={points.decimals}
                          lang={lang}
                        />
                        {unit.nothing.includes(node.code) && (
                          <small className="block text-soft">{t('ranking.nothing')}</small>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            );
          })}
          {pooled?.total != null && card.ranked > 1 && (
            <tfoot>
              <PooledRow
                {...{ pooled, groups, t, lang }}
                ranked={card.ranked}
                decimals={points.decimals}
                before={Number(hasRanges) + Number(hasClasses) + Number(hasBlocks)}
              />
            </tfoot>
          )}
        </table>
      </section>
    </>
  );
}

/** A figure with a thin bar under it, as wide as its share of the maximum. */
function Cell({
  href,
  points,
  max,
  decimals,
  lang,
}: {
  href: string;
  points: number | null;
  max: number;
  decimals: number;
  lang: Language;
}) {
  const share = points === null || !max ? 0 : Math.max(0, Math.min(1, points / max));
  return (
    <span className="block w-12 pb-0.5 print:w-auto">
      <a href={href} className="no-underline hover:underline">
        {fixed(points, decimals, lang)}
      </a>
      <i
        className="mt-0.5 block h-0.5 bg-accent opacity-75"
        style={{ width: `${(share * 100).toFixed(1)}%` }}
        aria-hidden
      />
    </span>
  );
}
