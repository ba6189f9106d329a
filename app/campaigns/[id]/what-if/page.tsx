import type { Metadata } from 'next';
import { blockNames } from '@/components/tables/blocks';
import { whatIfPath } from '@/components/ui/link';
import { StatusLine } from '@/components/ui/status-line';
import { Board } from '@/components/what-if/board';
import type { FormRow } from '@/components/what-if/criterion-row';
import { outcomeRows } from '@/components/what-if/result';
import { formulaWords } from '@/i18n/formula';
import {
  inLanguage,
  type Language,
  languageOf,
  messagesOf,
  type Translate,
  translator,
} from '@/i18n/translator';
import { getRanking } from '@/warehouse/queries/ranking';
import { getWhatIf } from '@/warehouse/queries/what-if';
import { type Criterion, countedMax, isGroup } from '@/warehouse/scoring/criteria';
import { ASSESSED } from '@/warehouse/scoring/formula';
import { printFigure, readScenario } from '@/warehouse/scoring/scenario';
import type { NamedInput } from '@/warehouse/scoring/what-if';
import { CampaignHead, type CampaignProps, type OfCampaign, ofCampaign } from '../of-campaign';

export async function generateMetadata({ searchParams }: CampaignProps): Promise<Metadata> {
  return {
    title: translator(languageOf((await searchParams).lang))('whatIf.title'),
    robots: { index: false },
  };
}

export default function WhatIfPage(props: CampaignProps) {
  return ofCampaign(props, whatIfPath, draw);
}

async function draw({ t, lang, search, id, card }: OfCampaign) {
  const [whatIf, units] = await Promise.all([getWhatIf(card), getRanking(card)]);
  const asked = Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => {
      const text = [value].flat()[0];
      return name !== 'lang' && text?.trim() ? [[name, text]] : [];
    }),
  );
  const { scenario, misread } = readScenario(Object.entries(asked));
  const { outcomes, sum, maxima, ...supposed } = whatIf.suppose(scenario);
  const { campaign } = card;
  const unit = whatIf.units.find(({ unit_code }) => unit_code === scenario.unit);
  return (
    <>
      <CampaignHead title={t('whatIf.title')} {...{ card, lang }} />
      <StatusLine card={card} t={t} />
      <p className="mt-3 max-w-3xl">{t('whatIf.lead')}</p>
      <Board
        id={id}
        params={asked}
        rows={formRows(campaign.criteria, unit, t, lang, Boolean(campaign.combine))}
        outcomes={outcomeRows(outcomes)}
        misread={[...misread, ...supposed.misread]}
        {...{ sum, maxima }}
        max={campaign.points.max}
        units={whatIf.units
          .map(({ unit_code, unit_name }) => ({ unit_code, unit_name }))
          .sort((a, b) => new Intl.Collator('vi').compare(a.unit_name, b.unit_name))}
        classes={campaign.authority === 'none' ? [] : campaign.classes}
        ties={campaign.rank.ties}
        inBlocks={!campaign.overall_rank}
        hasClasses={campaign.classes.length > 0 && campaign.authority !== 'none'}
        decimals={campaign.points.decimals}
        blocks={Object.fromEntries(blockNames(campaign, units, t, lang))}
        words={messagesOf(lang).whatIf}
        lang={lang}
      />
      <p className="no-print mt-8">
        <a href={`/api/v1/campaigns/${encodeURIComponent(id)}/inputs`}>{t('whatIf.download')}</a>
      </p>
    </>
  );
}

/** The tree of criteria as rows of the form, with the figures of `unit`. */
function formRows(
  nodes: Criterion[],
  unit: NamedInput | undefined,
  t: Translate,
  lang: Language,
  isWeight: boolean,
  depth = 0,
): FormRow[] {
  return nodes.flatMap((node) => {
    const row = {
      code: node.code,
      name: inLanguage(node.name, lang),
      depth,
      max: isWeight ? node.weight : node.max,
      canWeigh: isWeight || !isGroup(node) || countedMax(node) > 0,
      isWeight,
    };
    if (isGroup(node))
      return [
        {
          ...row,
          isLeaf: false,
          formula: null,
          says: null,
          none: null,
          missing: null,
          figure: null,
          isGiven: false,
        },
        ...formRows(node.children, unit, t, lang, Boolean(node.combine), depth + 1),
      ];
    const { formula, formula_text, none, missing } = node;
    const isGiven = formula.kind === 'given';
    return [
      {
        ...row,
        isLeaf: true,
        formula: formula_text,
        says: formulaWords(formula, node.max, t, lang),
        none,
        missing,
        isGiven,
        figure: unit && (isGiven || !ASSESSED.has(formula.kind)) ? figureOf(unit, node.code) : null,
      },
    ];
  });
}

function figureOf(unit: NamedInput, code: string): string {
  const figure = unit.figures.get(code);
  if (figure) return printFigure({ ...figure, on: figure.on ?? null });
  const numerator = unit.assessments.get(code)?.appraised_points ?? null;
  return printFigure({ numerator, denominator: null, on: null });
}
