import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageContext, type Search } from '@/app/page-context';
import { blockNames } from '@/components/tables/blocks';
import { CriteriaTable } from '@/components/tables/criteria-table';
import { Downloads } from '@/components/ui/downloads';
import { address, campaignPath, whatIfPath, yearsPath } from '@/components/ui/link';
import { MethodFacts } from '@/components/ui/method-facts';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { SignsExplained } from '@/components/ui/signs-explained';
import { StatusLine } from '@/components/ui/status-line';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { getCampaign, listCriteria } from '@/warehouse/queries/campaigns';
import { getRanking } from '@/warehouse/queries/ranking';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

const DOUBTS = ['Weights', 'Criteria', 'Sampling', 'Small', 'Judgement'] as const;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('method.title') };
}

export default async function MethodPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { t, lang, build, here } = await pageContext(`${campaignPath(id)}/method`, searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }}>
        <NothingLoaded t={t} />
      </Shell>
    );
  const card = await getCampaign(id);
  if (!card) notFound();
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
    <Shell {...{ t, lang, here, build }} current="campaigns">
      <p className="text-soft">
        <a href={address(campaignPath(id), lang)}>{inLanguage(campaign.title, lang)}</a>
      </p>
      <h1 className="mt-1">{t('method.title')}</h1>
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
        <a href={address(`${campaignPath(id)}/signs`, lang)}>{t('signs.title')}</a>
      </p>
      <h2 className="mt-8">{t('robustness.methodTitle')}</h2>
      <ul className="max-w-3xl list-disc space-y-1 pl-5">
        {DOUBTS.map((kind) => (
          <li key={kind}>{t(`robustness.method${kind}`)}</li>
        ))}
      </ul>
      <p className="no-print mt-1">
        <a href={address(`${campaignPath(id)}/robustness`, lang)}>{t('robustness.title')}</a>
      </p>
      <h2 className="mt-8">{t('method.recompute')}</h2>
      <p className="max-w-3xl">{t('method.recomputeText')}</p>
      <Downloads {...{ id, t }} />
    </Shell>
  );
}
