/** The least that would change a unit's place: by goal, each way with its figure, points and total. */
import type { ReactNode } from 'react';
import { fixed, plain } from '@/i18n/format';
import { figureWords } from '@/i18n/formula';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import type { Advice, UnitAdvice } from '@/warehouse/queries/what-if';
import type { Way } from '@/warehouse/scoring/advice';
import { type Leaf, leavesOf } from '@/warehouse/scoring/criteria';
import { printFigure } from '@/warehouse/scoring/scenario';
import { address, unitPath, whatIfPath } from '../ui/link';
import { nameInSentence } from '../ui/unit-name';

/** Ways shown of each goal. */
const MOST = 3;

interface Props {
  card: CampaignCard;
  unit: RankedUnit;
  found: UnitAdvice;
  t: Translate;
  lang: Language;
}

export function AdviceTable(props: Props) {
  const { found, unit, t } = props;
  return (
    <table className="figures stack">
      <caption className="sr-only">{t('advice.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('advice.way')}</th>
          <th scope="col">{t('advice.criterion')}</th>
          <th scope="col">{t('advice.figure')}</th>
          <th scope="col">{t('advice.points')}</th>
          <th scope="col">{t('advice.total')}</th>
          <th className="no-print">
            <span className="sr-only">{t('advice.try')}</span>
          </th>
        </tr>
      </thead>
      {found.advice.map((advice) => {
        const { goal, ways, together } = advice;
        const shown = (together ?? ways).slice(0, MOST);
        const more = (together ?? ways).length - shown.length;
        return (
          <tbody key={`${goal.reach} ${goal.total}`}>
            <tr>
              <th scope="rowgroup" colSpan={6}>
                <b>{heading(props, advice)}</b>
                {together && <small className="block">{t('advice.together')}</small>}
                {!shown.length && <small className="block">{t(noWay(found, goal.kind))}</small>}
              </th>
            </tr>
            {shown.map((way) => (
              <WayRow key={way.criterion} {...props} way={way} ways={together ?? [way]} />
            ))}
            {more > 0 && (
              <tr>
                <td colSpan={6} className="text-soft">
                  {t(together ? 'advice.othersTogether' : 'advice.others', { n: more })}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
      <tbody className="no-print">
        <tr>
          <td colSpan={6}>
            <a
              href={address(whatIfPath(props.card.campaign_id), props.lang, {
                unit: unit.unit_code,
              })}
            >
              {t('advice.tryAll', { unit: nameInSentence(unit.unit_name) })}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function noWay({ is_known }: UnitAdvice, kind: Advice['goal']['kind']) {
  if (!is_known) return 'advice.none';
  return kind === 'loss' ? 'advice.noLoss' : 'advice.notEvenAll';
}

function heading({ card, unit, t, lang }: Props, { goal }: Advice): ReactNode {
  const { decimals } = card.campaign.points;
  const values = {
    place: goal.place ?? 0,
    name: goal.class ?? '',
    total: fixed(goal.total, decimals, lang),
    gap: fixed(Math.abs(goal.total - unit.total!), decimals, lang),
  };
  if (goal.reach === 'class') return t('advice.toClass', values);
  const units = () =>
    goal.others.slice(0, 3).map((other, i) => (
      <span key={other.unit_code} lang="vi">
        {i > 0 && ', '}
        <a href={address(unitPath(card.campaign_id, other.unit_code), lang)}>
          {nameInSentence(other.unit_name)}
        </a>
        {i === 2 && goal.others.length > 3 && '…'}
      </span>
    ));
  return t.rich(goal.reach === 'keep' ? 'advice.keep' : 'advice.toPlace', { ...values, units });
}

function WayRow({ card, unit, found, way, ways, t, lang }: Props & { way: Way; ways: Way[] }) {
  const leaf = leavesOf(card.campaign.criteria).find(({ code }) => code === way.criterion)!;
  const { decimals } = card.campaign.points;
  const points = (value: number) => fixed(value, decimals, lang);
  const what = inWords(way, leaf, found, t, lang);
  const figures = ways.map(({ criterion, after }): [string, string] => [
    `figure.${criterion}`,
    printFigure({ ...after, on: null }),
  ]);
  const figure = (side: Way['before']) => figureWords({ ...side, on: null }, lang, leaf.measure);
  return (
    <tr>
      <td>{what}</td>
      <td data-label={t('advice.criterion')}>
        {leaf.code} {inLanguage(leaf.name, lang)}
      </td>
      <td data-label={t('advice.figure')}>
        {figure(way.before)} → {figure(way.after)}
      </td>
      <td data-label={t('advice.points')} className="whitespace-nowrap">
        {points(way.points_before)} → {points(way.points_after)}
      </td>
      <td data-label={t('advice.total')} className="whitespace-nowrap">
        {points(way.total)}
      </td>
      <td className="no-print">
        <a
          href={address(whatIfPath(card.campaign_id), lang, {
            unit: unit.unit_code,
            ...Object.fromEntries(figures),
          })}
          aria-label={t('advice.tryLabel', { what })}
        >
          {t('advice.try')}
        </a>
      </td>
    </tr>
  );
}

function inWords(way: Way, leaf: Leaf, found: UnitAdvice, t: Translate, lang: Language): string {
  const named = found.counted.get(leaf.measure ?? '');
  const told = lang === 'en' ? named?.counted_en : named?.counted_vi;
  const counted = told ?? t(named?.of === 'points' ? 'advice.ofPoints' : 'advice.cases');
  const values = { n: plain(Math.abs(way.cases), lang), counted };
  if (way.cases < 0) return t('advice.fewer', values);
  if (way.is_new) return t('advice.arriving', values);
  return t(found.is_open ? 'advice.needed' : 'advice.more', values);
}
