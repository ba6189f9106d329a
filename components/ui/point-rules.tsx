/** What the campaign says of a criterion: clause, formula in words and as written, maximum, gaps, rounding. */
import type { ReactNode } from 'react';
import { gapsWords } from '@/i18n/acted';
import { plain } from '@/i18n/format';
import { formulaWords } from '@/i18n/formula';
import { periodWords, roundingWords } from '@/i18n/ruled';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard, CriterionRow } from '@/warehouse/queries/campaigns';
import { type Criterion, isExtra, isGroup } from '@/warehouse/scoring/criteria';

interface Props {
  card: CampaignCard;
  node: Criterion;
  row: CriterionRow;
  t: Translate;
  lang: Language;
}

export function PointRules({ card, node, row, t, lang }: Props) {
  const applies = node.applies_to;
  const facts: [string, ReactNode][] = [
    [
      t('point.clause'),
      node.clause ? (
        <span key="clause" lang="vi">
          {node.clause}
        </span>
      ) : (
        t('point.clauseNone')
      ),
    ],
    ...(isGroup(node) ? [] : ofLeaf()),
    [t('point.max'), maximum()],
    [t('point.rounding'), roundingWords(card, t)],
    [t('point.period'), periodWords(card, t)],
  ];
  if (applies?.reason || applies?.decision)
    facts.push([
      t('point.decision'),
      <span lang="vi" key="applies">
        {[applies.reason, applies.decision].filter(Boolean).join('; ')}
      </span>,
    ]);

  function ofLeaf(): [string, ReactNode][] {
    if (isGroup(node)) return [];
    const measure = inLanguage({ vi: row.measure_vi ?? '', en: row.measure_en }, lang);
    const definition = inLanguage({ vi: row.definition_vi ?? '', en: row.definition_en }, lang);
    return [
      [
        t('point.formula'),
        <span key="formula">
          {formulaWords(node.formula, node.max, t, lang)}{' '}
          <code className="text-[0.8125rem] text-soft">{node.formula_text}</code>
        </span>,
      ],
      ...(measure
        ? [
            [t('point.measure'), [measure, definition].filter(Boolean).join(': ')] as [
              string,
              string,
            ],
          ]
        : []),
      [t('point.gaps'), gapsWords(node, t, lang)],
    ];
  }

  function maximum(): string {
    const max = plain(node.max, lang);
    if (isGroup(node) && node.max === 0)
      return node.cap === undefined
        ? t('point.extraAlone')
        : t('point.extraCapped', { cap: plain(node.cap, lang) });
    if (node.cap !== undefined) return t('point.capped', { max, cap: plain(node.cap, lang) });
    if (!isGroup(node) && isExtra(node)) return t('point.maxExtra', { max });
    return t('formula.points', { n: node.max, points: max });
  }

  return (
    <dl className="grid gap-x-6 gap-y-2 max-sm:gap-y-0 sm:grid-cols-[9rem_1fr]">
      {facts.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="max-sm:mb-3">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
