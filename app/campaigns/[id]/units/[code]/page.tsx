import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageContext, type Search, viewer } from '@/app/page-context';
import { DotStrip } from '@/components/charts/dot-strip';
import { LossBars } from '@/components/charts/loss-bars';
import { MiniMap } from '@/components/charts/mini-map';
import { Months, movingLeaves } from '@/components/charts/months';
import { AdviceTable } from '@/components/tables/advice-table';
import { blockNames } from '@/components/tables/blocks';
import { TraceTable } from '@/components/tables/trace-table';
import { ClassHeld } from '@/components/ui/class-held';
import {
  address,
  anyUnitPath,
  campaignPath,
  methodPath,
  pointPath,
  unitPath,
} from '@/components/ui/link';
import { Neighbours } from '@/components/ui/neighbours';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { Standing } from '@/components/ui/standing';
import { StatusLine, statusWords } from '@/components/ui/status-line';
import { TotalWorking } from '@/components/ui/total-working';
import { nameInSentence } from '@/components/ui/unit-name';
import { UnitRobustnessNote } from '@/components/ui/unit-robustness';
import { UnitSigns } from '@/components/ui/unit-signs';
import { UnitYears } from '@/components/ui/unit-years';
import { fixed, signed } from '@/i18n/format';
import { inLanguage, languageOf, translator } from '@/i18n/translator';
import { maySee } from '@/warehouse/policy';
import { getCampaign, listBoundaries } from '@/warehouse/queries/campaigns';
import { getRanking, listMonths } from '@/warehouse/queries/ranking';
import { getRobustness } from '@/warehouse/queries/robustness';
import { listSigns } from '@/warehouse/queries/signs';
import {
  getSurveySample,
  listAppraisals,
  listReconciliations,
  listReportUses,
  listUnitFiles,
  listUnitScores,
} from '@/warehouse/queries/units';
import { getAdvice } from '@/warehouse/queries/what-if';
import { getYears } from '@/warehouse/queries/years';
import { notApplicable } from '@/warehouse/scoring/applies';
import { countedMax, leavesOf } from '@/warehouse/scoring/criteria';
import { median } from '@/warehouse/scoring/spread';
import { servingBuild } from '@/warehouse/serving';

interface Props {
  params: Promise<{ id: string; code: string }>;
  searchParams: Promise<Search>;
}

async function find(id: string, code: string) {
  const card = await getCampaign(id);
  if (!card) return null;
  const units = await getRanking(card);
  const unit = units.find(({ unit_code }) => unit_code === code);
  return unit ? { card, units, unit } : null;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id, code } = await params;
  const found = (await servingBuild()) && (await find(id, code));
  if (!found) return {};
  const lang = languageOf((await searchParams).lang);
  const t = translator(lang);
  return {
    title: `${found.unit.unit_name} · ${inLanguage(found.card.campaign.title, lang)}`,
    description: t('cite.pageOfUnit', { status: statusWords(found.card, t) }),
  };
}

/** The place asked about besides the next one: the last on a podium. */
const THIRD = 3;

export default async function UnitPage({ params, searchParams }: Props) {
  const { id, code } = await params;
  const { t, lang, build, here } = await pageContext(unitPath(id, code), searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }}>
        <NothingLoaded t={t} />
      </Shell>
    );
  const known = await find(id, code);
  if (!known) notFound();
  const { card, units, unit } = known;
  const [scores, reports, appraisals, files, declared, sample, boundaries, months, robust] =
    await Promise.all([
      listUnitScores(card, unit.unit_id),
      listReportUses(id, unit.unit_id),
      listAppraisals(id, unit.unit_id),
      listUnitFiles(id, unit.unit_id),
      listReconciliations(id, unit.unit_id),
      getSurveySample(id, unit.unit_id),
      listBoundaries(id),
      listMonths(card, unit.unit_id),
      getRobustness(card),
    ]);
  const signs = maySee(await viewer(), 'signs_to_check') ? await listSigns(id, unit.unit_id) : [];
  const sure = robust.found.units.find(({ unit_code }) => unit_code === code);
  const { campaign } = card;
  const { decimals } = campaign.points;
  const blocks = blockNames(campaign, units, t, lang);
  // where there is no overall rank, a unit is compared with its block
  const peers = campaign.overall_rank ? units : units.filter(({ block }) => block === unit.block);
  const found = await getAdvice(card, unit, peers, [THIRD]);
  const years = campaign.previous ? await getYears(card) : null;
  const totals = peers.flatMap(({ total }) => (total === null ? [] : [total]));
  // bonus and penalty have no maximum to lose: they are told in words
  const extras = campaign.criteria.filter((node) => countedMax(node) === 0);
  const exempt = notApplicable(campaign.criteria, unit);
  const maxima = new Map(scores.map(({ criterion, max_points }) => [criterion, max_points]));
  const losses = campaign.criteria
    .filter((node) => !extras.includes(node))
    .filter((node) => !leavesOf([node]).every(({ code }) => exempt.has(code)))
    .map((node) => ({
      code: node.code,
      name: inLanguage(node.short, lang),
      points: unit.points[node.code] ?? null,
      // of a part left out for the unit nothing can be lost
      max: maxima.get(node.code) ?? node.max,
      isPartOut: (maxima.get(node.code) ?? node.max) < node.max,
      median: median(peers.flatMap(({ points }) => points[node.code] ?? [])),
    }));
  const leaves = leavesOf(campaign.criteria);
  const name = nameInSentence(unit.unit_name);
  return (
    <Shell {...{ t, lang, here, build }} source={card.campaign.source} current="campaigns">
      <p className="text-soft">
        <a href={address(campaignPath(id), lang)}>{inLanguage(campaign.title, lang)}</a>
      </p>
      <h1 className="mt-1" lang="vi">
        {unit.unit_name}
      </h1>
      <StatusLine card={card} t={t} />
      <p className="no-print mt-1 text-soft">
        <a href={address(methodPath(id), lang)}>{t('ranking.method')}</a> ·{' '}
        <a href={address(anyUnitPath(code), lang)}>{t('units.history')}</a>
      </p>
      <Standing {...{ card, unit, peers, scores, blocks, t, lang }} />
      <TotalWorking {...{ card, unit, scores, t, lang }} />
      <UnitSigns signs={signs.filter(({ flagged }) => flagged)} {...{ t, lang }} />
      {unit.is_split && <p className="note mb-6 max-w-3xl">{t('unit.compareNone')}</p>}
      {unit.total !== null && totals.length > 2 && (
        <figure className="mb-8">
          <figcaption className="sr-only">{t('unit.place', { units: totals.length })}</figcaption>
          <DotStrip
            totals={totals}
            own={unit.total}
            lang={lang}
            decimals={decimals}
            alt={t('unit.placeAlt', {
              unit: unit.unit_name,
              total: fixed(unit.total, decimals, lang),
              low: fixed(Math.min(...totals), decimals, lang),
              high: fixed(Math.max(...totals), decimals, lang),
            })}
          />
        </figure>
      )}
      <div className={losses.length > 1 ? 'grid gap-10 wide:grid-cols-[minmax(0,1fr)_21rem]' : ''}>
        {losses.length > 1 && (
          <section className="min-w-0">
            <h2>{t('unit.where')}</h2>
            <p className="mb-4 text-soft">{t('unit.whereHint')}</p>
            <LossBars {...{ losses, decimals, t, lang }} />
            {extras.length > 0 && (
              <p className="mt-4 text-soft">
                {t('rules.extraLine', {
                  extras: extras
                    .map((node) => {
                      const points = signed(unit.points[node.code] ?? 0, decimals, lang);
                      return `${inLanguage(node.name, lang)} ${points}`;
                    })
                    .join('; '),
                })}
              </p>
            )}
          </section>
        )}
        <aside
          className={
            losses.length > 1 ? 'space-y-8 max-wide:max-w-xl' : 'grid gap-8 md:grid-cols-2'
          }
        >
          <Neighbours {...{ card, unit, peers, t, lang }} />
          {years && <UnitYears {...{ years, t, lang }} unitId={unit.unit_id} />}
          {boundaries.some(({ unit_code }) => unit_code === code) && (
            <figure>
              <figcaption className="mb-2 font-semibold">
                {t('unit.map')}
                <small className="block font-normal text-soft">{name}</small>
              </figcaption>
              <MiniMap boundaries={boundaries} code={code} alt={`${t('unit.map')}: ${name}`} />
            </figure>
          )}
        </aside>
      </div>
      <div className="mt-10 space-y-10">
        {(found.advice.length > 0 || found.held) && (
          <section>
            <h2>{t('advice.title')}</h2>
            {found.held && <ClassHeld {...{ card, unit, t, lang }} held={found.held} />}
            <p className="mb-3 max-w-3xl text-soft">
              {t(found.is_open ? 'advice.open' : 'advice.closed')}
            </p>
            <AdviceTable {...{ card, unit, found, t, lang }} />
          </section>
        )}
        {sure && unit.total !== null && totals.length > 1 && (
          <UnitRobustnessNote {...{ card, t, lang }} found={robust.found} unit={sure} />
        )}
        <section>
          <h2>{t('unit.trace')}</h2>
          <p className="mb-3 text-soft">{t('unit.traceHint')}</p>
          <TraceTable
            criteria={campaign.criteria}
            unit={unit}
            scores={new Map(scores.map((score) => [score.criterion, score]))}
            {...{ reports, appraisals, files, sample, decimals, t, lang }}
            reconciliations={declared}
            pathOf={(criterion) => pointPath(id, code, criterion)}
          />
        </section>
        <Months {...{ months, decimals, t, lang }} nodes={movingLeaves(leaves, months)} />
      </div>
    </Shell>
  );
}
