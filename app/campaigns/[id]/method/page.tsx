import type { Metadata } from 'next';
import { blockNames } from '@/components/tables/blocks';
import { CriteriaTable } from '@/components/tables/criteria-table';
import { Citation } from '@/components/ui/citation';
import { Downloads } from '@/components/ui/downloads';
import {
  address,
  methodPath,
  robustnessPath,
  signsPath,
  whatIfPath,
  yearsPath,
} from '@/components/ui/link';
import { MethodFacts } from '@/components/ui/method-facts';
import { SignsExplained } from '@/components/ui/signs-explained';
import { StatusLine } from '@/components/ui/status-line';
import { languageOf, translator } from '@/i18n/translator';
import { listCriteria } from '@/warehouse/queries/campaigns';
import { getRanking } from '@/warehouse/queries/ranking';
import { CampaignHead, type CampaignProps, type OfCampaign, ofCampaign } from '../of-campaign';

const DOUBTS = ['Weights', 'Criteria', 'Sampling', 'Small', 'Judgement'] as const;

export async function generateMetadata({ searchParams }: CampaignProps): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('method.title') };
}

export default function MethodPage(props: CampaignProps) {
  return ofCampaign(props, methodPath, draw);
}

async function draw({ t, lang, id, card, build, site }: OfCampaign) {
  const [rows, units] = await Promise.all([listCriteria(id), getRanking(card)]);
  const { campaign } = card;
  const blocks = blockNames(campaign, units, t, lang);
  const ranked = units.filter(({ total }) => total !== null);
  const silent = new Set(
    rows
      .filter(
        ({ criterion }) =>
          ranked.length > 1 && new Set(ranked.map(({ points }) => points[criterion])).size === 1,
      )
      .map(({ criterion }) => criterion),
  );
  return (
    <>
      <CampaignHead title={t('method.title')} {...{ card, lang }} />
      <StatusLine card={card} t={t} />
      <MethodFacts {...{ card, blocks, t, lang }} />
      <h2 className="mb-3 mt-10">{t('method.criteria')}</h2>
      <CriteriaTable
        criteria={campaign.criteria}
        rows={new Map(rows.map((row) => [row.criterion, row]))}
        {...{ silent, blocks, t, lang }}
      />
      <h2 className="mt-10">{t('method.reports')}</h2>
      <p className="max-w-3xl">{t('method.reportsText')}</p>
      <h2 className="mt-8">{t('method.more')}</h2>
      <ul className="max-w-3xl list-disc space-y-1 pl-5">
        <li>
          <b>{t('advice.title')}.</b> {t('advice.methodText')}
        </li>
        <li>
          <a href={address(whatIfPath(id), lang)}>{t('whatIf.title')}</a>. {t('whatIf.methodText')}
        </li>
        <li>
          <a href={address(yearsPath(id), lang)}>{t('years.title')}</a>. {t('years.methodText')}
        </li>
      </ul>
      <h2 className="mt-8">{t('signs.method')}</h2>
      <SignsExplained t={t} />
      <p className="no-print mt-3">
        <a href={address(signsPath(id), lang)}>{t('signs.title')}</a>
      </p>
      <h2 className="mt-8">{t('robustness.methodTitle')}</h2>
      <ul className="max-w-3xl list-disc space-y-1 pl-5">
        {DOUBTS.map((kind) => (
          <li key={kind}>{t(`robustness.method${kind}`)}</li>
        ))}
      </ul>
      <p className="no-print mt-1">
        <a href={address(robustnessPath(id), lang)}>{t('robustness.title')}</a>
      </p>
      <h2 className="mt-8">{t('method.recompute')}</h2>
      <p className="max-w-3xl">{t('method.recomputeText')}</p>
      <Downloads {...{ id, t }} />
      <Citation {...{ card, build, site, t }} path={methodPath(id)} />
    </>
  );
}
