import type { Metadata } from 'next';
import { viewer } from '@/app/page-context';
import { ConclusionsTable } from '@/components/tables/conclusions-table';
import { signsPath } from '@/components/ui/link';
import { SignsExplained } from '@/components/ui/signs-explained';
import { languageOf, translator } from '@/i18n/translator';
import { maySee } from '@/warehouse/policy';
import { listConclusions } from '@/warehouse/queries/signs';
import { CampaignHead, type CampaignProps, type OfCampaign, ofCampaign } from '../of-campaign';
import { Examination } from './examination';

export async function generateMetadata({ searchParams }: CampaignProps): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('signs.title') };
}

export default function SignsPage(props: CampaignProps) {
  return ofCampaign(props, signsPath, draw);
}

async function draw({ t, lang, search, id, card }: OfCampaign) {
  const conclusions = await listConclusions(id);
  const sees = maySee(await viewer(), 'signs_to_check');
  return (
    <>
      <CampaignHead title={t('signs.title')} {...{ card, lang }} />
      {sees ? <Examination {...{ card, search, t, lang }} /> : <SignsExplained t={t} />}
      {conclusions.length > 0 && (
        <>
          <h2 className="mb-3 mt-10">{t('signs.conclusions')}</h2>
          <ConclusionsTable rows={conclusions} t={t} />
        </>
      )}
    </>
  );
}
