import type { Metadata } from 'next';
import { pageContext, type Search } from '@/app/page-context';
import { SentTable, stageOf } from '@/components/tables/sent-table';
import { UnitRowsTable } from '@/components/tables/unit-rows-table';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { QualityFilter } from '@/components/ui/quality-filter';
import { Shell } from '@/components/ui/shell';
import { day } from '@/i18n/format';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { type CampaignCard, getBuild, listCampaigns } from '@/warehouse/queries/campaigns';
import { countSent, listSources, listUnitRows } from '@/warehouse/queries/deliveries';
import { listColumns } from '@/warehouse/queries/files';
import { listUnitsOfCode } from '@/warehouse/queries/units';
import { askedOf, type Common } from './asked';
import { Lists } from './lists';
import { Received } from './received';
import { SentByUnit } from './sent-by-unit';
import { ToCorrect } from './to-correct';

/** Names of units that have not sent, at most so many a source. */
const NAMES_SHOWN = 12;

interface Props {
  searchParams: Promise<Search>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('quality.title') };
}

export default async function QualityPage({ searchParams }: Props) {
  const { t, lang, search, build, here } = await pageContext('/quality', searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }} current="quality">
        <NothingLoaded t={t} />
      </Shell>
    );
  const asked = askedOf(search);
  const [{ as_of_on }, sources, campaigns, sent] = await Promise.all([
    getBuild(),
    listSources(),
    listCampaigns(),
    listColumns('lake'),
  ]);
  const card =
    campaigns.find(({ campaign_id }) => campaign_id === asked.campaign) ??
    campaigns.find((each) => stageOf(each, as_of_on) === 'running') ??
    campaigns[0];
  const named = new Map(
    sources.map(({ source, title_vi, title_en }) => [
      source,
      inLanguage({ vi: title_vi, en: title_en }, lang),
    ]),
  );
  const sourceName = (source: string) => named.get(source) ?? source;
  const titles = new Map(sent.map(({ table, column, meaning }) => [`${table} ${column}`, meaning]));
  const unit = asked.unit ? await unitOf(asked.unit) : null;
  const common = { asked, titles, sourceName, t, lang };
  return (
    <Shell {...{ t, lang, here, build }} current="quality">
      <h1>{unit ? t('quality.ofUnit', { unit: unit.name }) : t('quality.title')}</h1>
      <p className="mt-1 text-soft">
        {t('quality.lead')}{' '}
        {as_of_on &&
          `${t('quality.fresh', { day: day(as_of_on) })} ${t('quality.ageHint', { day: day(as_of_on) })}`}
      </p>
      <QualityFilter
        {...{ sources, campaigns, unit, t, lang }}
        source={asked.source}
        campaign={card?.campaign_id}
      />
      {unit ? (
        <OfUnit code={unit.code} {...common} />
      ) : (
        <Sent {...{ campaigns, as_of_on }} {...common} />
      )}
      {card && <SentByUnit {...common} card={card} />}
      {!unit && <Received as_of_on={as_of_on} {...common} />}
      <ToCorrect {...common} />
      {!unit && <Lists as_of_on={as_of_on} sent={sent} {...common} />}
    </Shell>
  );
}

/** The unit of a code at its newest; the code alone where nobody knows it. */
async function unitOf(code: string) {
  const [found] = await listUnitsOfCode(code);
  return { code, name: found?.unit_name ?? code };
}

async function Sent({
  campaigns,
  as_of_on,
  ...common
}: Common & { campaigns: CampaignCard[]; as_of_on: string | null }) {
  const { asked, sourceName, t, lang } = common;
  const counts = (await countSent(NAMES_SHOWN)).filter(
    ({ source }) => !asked.source || source === asked.source,
  );
  return (
    <>
      <h2 className="mt-8">{t('quality.sentTitle')}</h2>
      <p className="mb-2 text-soft">{t('quality.sentHint')}</p>
      <SentTable
        campaigns={campaigns.filter((each) =>
          counts.some(({ campaign_id }) => campaign_id === each.campaign_id),
        )}
        asOf={as_of_on}
        {...{ counts, sourceName, t, lang }}
      />
    </>
  );
}

async function OfUnit({ code, asked, sourceName, t, lang }: Common & { code: string }) {
  const rows = await listUnitRows(code, asked.source);
  return (
    <>
      <h2 className="mt-8">{t('quality.unitFiles')}</h2>
      <p className="mb-2 text-soft">
        {rows.length ? t('quality.unitFilesHint') : t('quality.noUnit', { code })}
      </p>
      {rows.length > 0 && <UnitRowsTable {...{ rows, sourceName, t, lang }} />}
    </>
  );
}
