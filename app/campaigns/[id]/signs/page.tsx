import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageContext, type Search, viewer } from '@/app/page-context';
import { ConclusionsTable } from '@/components/tables/conclusions-table';
import { address, campaignPath } from '@/components/ui/link';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { SignsExplained } from '@/components/ui/signs-explained';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { maySee } from '@/warehouse/policy';
import { getCampaign } from '@/warehouse/queries/campaigns';
import { listConclusions } from '@/warehouse/queries/signs';
import { Examination } from './examination';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('signs.title') };
}

export default async function SignsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await pageContext(`${campaignPath(id)}/signs`, searchParams);
  const { t, lang, search, build, here } = context;
  if (!build)
    return (
      <Shell {...{ t, lang, here }}>
        <NothingLoaded t={t} />
      </Shell>
    );
  const card = await getCampaign(id);
  if (!card) notFound();
  const conclusions = await listConclusions(id);
  const sees = maySee(await viewer(), 'signs_to_check');
  return (
    <Shell {...{ t, lang, here, build }} current="campaigns">
      <p className="text-soft">
        <a href={address(campaignPath(id), lang)}>{inLanguage(card.campaign.title, lang)}</a>
      </p>
      <h1 className="mt-1 mb-4">{t('signs.title')}</h1>
      {sees ? <Examination {...{ card, search, t, lang }} /> : <SignsExplained t={t} />}
      {conclusions.length > 0 && (
        <>
          <h2 className="mb-3 mt-10">{t('signs.conclusions')}</h2>
          <ConclusionsTable rows={conclusions} t={t} />
        </>
      )}
    </Shell>
  );
}
