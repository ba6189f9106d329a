import { CampaignGlance } from '@/components/ui/campaign-glance';
import { address, anyUnitPath, campaignPath } from '@/components/ui/link';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { StatusLine } from '@/components/ui/status-line';
import { inLanguage } from '@/i18n/translator';
import { listBoundaries, listCampaigns } from '@/warehouse/queries/campaigns';
import { getRanking } from '@/warehouse/queries/ranking';
import { listReportedUnits } from '@/warehouse/queries/units';
import { pageContext, type Search } from './page-context';

export default async function HomePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { t, lang, build, here } = await pageContext('/', searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }} current="campaigns">
        <NothingLoaded t={t} />
      </Shell>
    );
  const campaigns = await listCampaigns();
  const [newest, ...others] = campaigns.filter(({ data_on }) => data_on);
  const empty = campaigns.filter(({ data_on }) => !data_on);
  const press = await listReportedUnits();
  return (
    <Shell {...{ t, lang, here, build }} current="campaigns">
      <h1>{t('home.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('home.lead')}</p>
      {newest && (
        <CampaignGlance
          card={newest}
          units={await getRanking(newest)}
          boundaries={await listBoundaries(newest.campaign_id)}
          {...{ t, lang }}
        />
      )}
      {others.length > 0 && (
        <>
          <h2 className="mb-2 mt-12">{t('home.others')}</h2>
          <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
            {others.map((card) => (
              <li key={card.campaign_id} className="border-t border-line pt-3">
                <a href={address(campaignPath(card.campaign_id), lang)} className="font-semibold">
                  {inLanguage(card.campaign.title, lang)}
                </a>
                <StatusLine card={card} t={t} />
              </li>
            ))}
          </ul>
        </>
      )}
      {empty.length > 0 && (
        <details className="mt-12" open={!newest}>
          <summary className="font-semibold">{t('home.empty', { n: empty.length })}</summary>
          <ul className="mt-2 list-disc pl-5">
            {empty.map((card) => (
              <li key={card.campaign_id}>
                <a href={address(campaignPath(card.campaign_id), lang)}>
                  {inLanguage(card.campaign.title, lang)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {press.length > 0 && (
        <>
          <h2 className="mb-2 mt-12">{t('home.press')}</h2>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {press.map(({ unit_code, unit_name, province_name }) => (
              <li key={unit_code}>
                <a href={address(anyUnitPath(unit_code), lang)}>{unit_name}</a>{' '}
                <span className="text-soft">{province_name ?? t('units.unknownParent')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Shell>
  );
}
