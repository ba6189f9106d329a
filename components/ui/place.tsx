/** A unit's place: "12", "12=" where it is shared, in words where there is none. */
import type { Translate } from '@/i18n/translator';
import type { RankedUnit } from '@/warehouse/queries/ranking';

interface Props {
  unit: Pick<RankedUnit, 'rank' | 'rank_in_block' | 'tied'>;
  /** The place in its block, where there is no overall one. */
  inBlock: boolean;
  t: Translate;
}

export function Place({ unit, inBlock, t }: Props) {
  const rank = inBlock ? unit.rank_in_block : unit.rank;
  if (rank === null)
    return <span className="text-[0.8125rem] font-normal text-soft">{t('ranking.unranked')}</span>;
  return (
    <>
      {rank}
      {unit.tied && <Tied t={t} />}
    </>
  );
}

/** The mark of a shared place, with its word for those who hear the page. */
export function Tied({ t }: { t: Translate }) {
  return (
    <>
      <sup aria-hidden>=</sup>
      <span className="sr-only"> {t('ranking.tied')}</span>
    </>
  );
}
