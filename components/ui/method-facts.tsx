/** The rules of a campaign in a sentence each. */
import type { ReactNode } from 'react';
import { classWords } from '@/i18n/class-words';
import { day, percent, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import { inOneLine } from './status-line';

interface Props {
  card: CampaignCard;
  blocks: Map<string, string>;
  t: Translate;
  lang: Language;
}

export function MethodFacts({ card, blocks, t, lang }: Props) {
  const { campaign } = card;
  const { legal_basis, authority, period, points, rank, classes, min_coverage } = campaign;
  const isAnnounced = authority !== 'none';
  const facts: [string, ReactNode][] = [
    [
      t('method.basis'),
      <span key="basis" lang="vi">
        {typeof legal_basis === 'string' ? legal_basis : legal_basis.map(inOneLine).join('; ')}
      </span>,
    ],
    [
      t('method.authority'),
      authority === 'none' ? (
        t('method.authorityNone')
      ) : (
        <span key="authority" lang="vi">
          {authority}
        </span>
      ),
    ],
    [t('method.period'), t('method.periodText', { from: day(period.from), to: day(period.to) })],
    [
      t('method.scope'),
      t('method.scopeText', { units: card.units, day: day(card.data_on ?? period.to) }),
    ],
    [
      t('method.blocks'),
      `${blocks.size ? [...blocks.values()].join('; ') : t('method.blocksNone')}${campaign.overall_rank ? '' : `. ${t('method.overallNone')}`}`,
    ],
    [
      t('method.points'),
      [
        t('method.pointsText', { max: plain(points.max, lang) }),
        campaign.combine
          ? t(`method.combine.${campaign.combine}`)
          : t(
              points.rounding === 'each_then_sum'
                ? 'ranking.roundingEach'
                : 'ranking.roundingTotal',
              {
                decimals: points.decimals,
              },
            ),
        t('method.rounding'),
        min_coverage > 0 ? t('method.coverage', { min: percent(min_coverage, lang) }) : '',
      ].join(' '),
    ],
    [
      t('method.ties'),
      [
        t(`method.tie.${rank.ties}`),
        rank.tie_breakers.length
          ? t('method.tieBreakers', { breakers: rank.tie_breakers.join(', ') })
          : '',
      ].join(' '),
    ],
    [
      t('method.classes'),
      classes.length && isAnnounced
        ? classes
            .map(({ name, from }) =>
              t('method.classText', { name: classWords(name, lang), from: plain(from, lang) }),
            )
            .join('; ')
        : t('method.classesNone'),
    ],
    ...(isAnnounced ? rulesOfOutcome(card, t, lang) : []),
  ];
  return (
    <dl className="mt-6 grid max-w-4xl gap-x-8 gap-y-2 max-sm:gap-y-0 sm:grid-cols-[14rem_1fr]">
      {facts.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="max-sm:mb-3">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What holds a class down, and what is considered for awards; only what the campaign has. */
function rulesOfOutcome(
  { campaign: { class_caps, awards } }: CampaignCard,
  t: Translate,
  lang: Language,
): [string, string][] {
  const facts: [string, string[]][] = [
    [
      t('rules.method.classCaps'),
      class_caps.map(({ when: { criterion, below }, cap }) =>
        t('rules.method.classCapText', {
          ...{ criterion, cap: classWords(cap, lang) },
          below: plain(below, lang),
        }),
      ),
    ],
    [
      t('rules.method.awards'),
      awards.map(({ title, scope, top }) =>
        t(scope === 'block' ? 'rules.method.awardInBlockText' : 'rules.method.awardText', {
          ...{ title, top },
        }),
      ),
    ],
  ];
  return facts.flatMap(([name, texts]): [string, string][] =>
    texts.length ? [[name, texts.join('; ')]] : [],
  );
}
