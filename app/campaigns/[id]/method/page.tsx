import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageContext, type Search } from '@/app/page-context';
import { blockNames } from '@/components/tables/blocks';
import { CriteriaTable } from '@/components/tables/criteria-table';
import { Downloads } from '@/components/ui/downloads';
import { address, campaignPath } from '@/components/ui/link';
import { MethodFacts } from '@/components/ui/method-facts';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { StatusLine } from '@/components/ui/status-line';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { getCampaign, listCriteria } from '@/warehouse/queries/campaigns';
import { getRanking } from '@/warehouse/queries/ranking';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

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
      <h2 className="mt-8">{t('method.recompute')}</h2>
      <p className="max-w-3xl">{t('method.recomputeText')}</p>
      <Downloads {...{ id, t }} />
    </Shell>
  );
}
