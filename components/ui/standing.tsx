/** The four figures a leader looks for first: total, place, distance from the middle, class or coverage. */
import { classWords } from '@/i18n/class-words';
import { fixed, percent, plain, signed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit, Score } from '@/warehouse/queries/ranking';
import { classOf } from '@/warehouse/scoring/rank';
import { median } from '@/warehouse/scoring/spread';
import { ClassName } from './class-name';
import { Figure } from './figure';
import { Tied } from './place';
import { Unranked } from './unranked';

interface Props {
  card: CampaignCard;
  unit: RankedUnit;
  /** Those it is ranked among. */
  peers: RankedUnit[];
  scores: Score[];
  blocks: Map<string, string>;
  t: Translate;
  lang: Language;
}

export function Standing({ card, unit, peers, scores, blocks, t, lang }: Props) {
  const { points, overall_rank } = card.campaign;
  const totals = peers.flatMap(({ total }) => (total === null ? [] : [total]));
  const middle = median(totals);
  const block = blocks.get(unit.block ?? '') ?? '';
  const inBlock = peers.filter((peer) => peer.block === unit.block && peer.total !== null).length;
  const caps = classOf(unit.total, (code) => unit.points[code] ?? null, {
    ...card.campaign,
    class_cap: points.class_cap,
  }).capped_by.map(({ when: { criterion, below }, cap }) =>
    t('rules.capped', { criterion, below: plain(below, lang), cap: classWords(cap, lang) }),
  );
  if (unit.total === null) return <Unranked {...{ card, unit, scores, t, lang }} />;
  return (
    <dl className="my-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-9">
      <Figure label={t('unit.total', { max: plain(points.max, lang) })}>
        {fixed(unit.total, points.decimals, lang)}
      </Figure>
      {overall_rank && (
        <Figure label={t('unit.rankOf', { units: totals.length })}>
          {unit.rank}
          {unit.tied && <Tied t={t} />}
        </Figure>
      )}
      {unit.rank_in_block !== null && (
        <Figure label={t('unit.rankOfBlock', { units: inBlock, block })}>
          {unit.rank_in_block}
          {!overall_rank && unit.tied && <Tied t={t} />}
        </Figure>
      )}
      {middle !== null && totals.length > 2 && (
        <Figure label={t('unit.vsMedian')}>
          {signed(unit.total - middle, points.decimals, lang)}
        </Figure>
      )}
      {unit.class && (
        <Figure label={[t('unit.class'), ...caps].join('. ')}>
          <ClassName name={unit.class} lang={lang} />
        </Figure>
      )}
      {unit.coverage < 1 && (
        <Figure label={t('unit.coverage')}>{percent(unit.coverage, lang)}</Figure>
      )}
    </dl>
  );
}
