/** The finding in two sentences, made from the figures. */
import type { ReactNode } from 'react';
import { fixed, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit, Score } from '@/warehouse/queries/ranking';
import { median } from '@/warehouse/scoring/spread';
import { nameInSentence } from './unit-name';

interface Props {
  card: CampaignCard;
  units: RankedUnit[];
  blocks: Map<string, string>;
  /** Where a campaign is one criterion: what each unit's total is a share of, by unit id. */
  figures?: Map<string, Figure> | undefined;
  t: Translate;
  lang: Language;
}

type Figure = Pick<Score, 'numerator' | 'denominator'>;

/** Of fewer cases than this a share tells little: how many there were is told with it. */
const FEW = 30;

/** More units than this in one place are counted, not named. */
const NAMED = 3;

export function Lead({ card, units, blocks, figures, t, lang }: Props) {
  const { overall_rank, points } = card.campaign;
  const parts: [string | null, RankedUnit[]][] = overall_rank
    ? [[null, units]]
    : [...blocks].map(([code, name]) => [name, units.filter(({ block }) => block === code)]);
  const unranked = units.filter(({ total }) => total === null).length;
  return (
    <div className="my-5 max-w-3xl space-y-1 text-lg leading-normal">
      {parts.map(([name, members]) => (
        <Finding key={name} {...{ name, members, figures, t, lang }} decimals={points.decimals} />
      ))}
      {unranked > 0 && <p>{t('ranking.unrankedCount', { n: unranked })}</p>}
    </div>
  );
}

interface FindingProps extends Pick<Props, 'figures'> {
  name: string | null;
  members: RankedUnit[];
  decimals: number;
  t: Translate;
  lang: Language;
}

/** Had it anything that could be measured? What is without it stands last for want of dossiers, not of work. */
const hasFigures = ({ points, nothing }: RankedUnit) =>
  Object.keys(points).some((code) => !nothing.includes(code) && points[code]);

function Finding({ name, members, figures, decimals, t, lang }: FindingProps) {
  const ranked = members.filter(({ total }) => total !== null).sort((a, b) => b.total! - a.total!);
  const measured = ranked.filter((unit) => unit.nothing.length === 0 || hasFigures(unit));
  const first = ranked[0];
  if (!first) return null;
  const points = (value: number) => fixed(value, decimals, lang);
  const at = (total: number | undefined) => ranked.filter((unit) => unit.total === total);
  const leaders = at(first.total!);
  const seconds = at(ranked[leaders.length]?.total ?? undefined);
  const lowest = at(measured.at(-1)?.total ?? undefined);
  const idle = lowest.filter((unit) => !measured.includes(unit)).length;
  const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  /** ", 2/5 hồ sơ": behind the total of a unit that had few cases. */
  const few = ({ unit_id }: RankedUnit) => {
    const { numerator, denominator } = figures?.get(unit_id) ?? {};
    return denominator && denominator < FEW
      ? t('ranking.few', { above: plain(numerator ?? null, lang), below: plain(denominator, lang) })
      : '';
  };
  const names = (list: RankedUnit[]) =>
    list
      .slice(0, NAMED)
      .map((unit) => nameInSentence(unit.unit_name) + few(unit))
      .join(', ');
  const more = leaders.length > NAMED ? ` (+${leaders.length - NAMED})` : '';
  return (
    <p>
      {name && t('ranking.inBlock', { block: name })}
      {leaders.length === 1
        ? t.rich('ranking.leads', {
            unit: first.unit_name + few(first),
            total: points(first.total!),
            ...bold,
          })
        : t.rich('ranking.leadsTied', {
            units: names(leaders) + more,
            total: points(first.total!),
            ...bold,
          })}
      {leaders.length === 1 && seconds.length > 0
        ? t(seconds.length > NAMED ? 'ranking.marginMany' : 'ranking.margin', {
            n: seconds.length,
            unit: names(seconds),
            margin: points(first.total! - seconds[0]!.total!),
          })
        : ''}
      .{' '}
      {ranked.length > 2 &&
        lowest.length > 0 &&
        t('ranking.half', {
          median: points(median(ranked.map(({ total }) => total!))!),
          lowest: points(lowest[0]!.total!),
          unit: idle
            ? t('ranking.lowestIdle', { n: lowest.length, idle })
            : lowest.length > NAMED
              ? t('ranking.lowestMany', { n: lowest.length })
              : names(lowest),
        })}
    </p>
  );
}
