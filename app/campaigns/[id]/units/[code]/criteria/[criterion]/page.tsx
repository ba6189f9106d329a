import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageContext, type Search, viewer } from '@/app/page-context';
import { ChildrenTable } from '@/components/tables/children-table';
import { address, campaignPath, pointPath, unitPath } from '@/components/ui/link';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { PointFigures } from '@/components/ui/point-figures';
import { PointRules } from '@/components/ui/point-rules';
import { PointVerify } from '@/components/ui/point-verify';
import { Shell } from '@/components/ui/shell';
import { StatusLine } from '@/components/ui/status-line';
import { WorkingSteps } from '@/components/ui/working-steps';
import { inLanguage, languageOf } from '@/i18n/translator';
import { groupLines, leafLines } from '@/i18n/working';
import { getCampaign } from '@/warehouse/queries/campaigns';
import { explain, getPlacedUnit, isOfGroup } from '@/warehouse/queries/explanation';
import { criterionNamed, pathTo } from '@/warehouse/scoring/criteria';
import { servingBuild } from '@/warehouse/serving';
import { Behind } from './behind';
import { PointRowsSection } from './rows';

interface Props {
  params: Promise<{ id: string; code: string; criterion: string }>;
  searchParams: Promise<Search>;
}

async function find({ params }: Pick<Props, 'params'>) {
  const { id, code, criterion } = await params;
  const card = await getCampaign(id);
  const node = card && criterionNamed(card.campaign.criteria, criterion);
  const unit = card && node && (await getPlacedUnit(card, code));
  return unit ? { card, node, unit } : null;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = (await servingBuild()) && (await find({ params }));
  if (!found) return {};
  const lang = languageOf((await searchParams).lang);
  const { node, unit } = found;
  return { title: `${node.code} ${inLanguage(node.name, lang)} · ${unit.unit_name}` };
}

/** One point: the rule, the working, and the rows it comes from; on paper one sheet. */
export default async function PointPage({ params, searchParams }: Props) {
  const { id, code, criterion } = await params;
  const path = pointPath(id, code, criterion);
  const { t, lang, build, here, search, site } = await pageContext(path, searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }}>
        <NothingLoaded t={t} />
      </Shell>
    );
  const found = await find({ params });
  if (!found) notFound();
  const { card, node, unit } = found;
  const who = await viewer();
  const explanation = (await explain(card, unit, criterion, who))!;
  const places = card.campaign.points.decimals;
  const pathOf = (other: string) => pointPath(id, code, other);
  const lines = isOfGroup(explanation)
    ? groupLines(explanation.working, t, lang)
    : leafLines(explanation.working, t, lang);
  return (
    <Shell {...{ t, lang, here, build }} source={card.campaign.source} current="campaigns">
      <p className="text-soft">
        <a href={address(campaignPath(id), lang)}>{inLanguage(card.campaign.title, lang)}</a>
        {' › '}
        <a href={address(unitPath(id, code), lang)} lang="vi">
          {unit.unit_name}
        </a>
        {pathTo(card.campaign.criteria, criterion).map((above) => (
          <span key={above.code}>
            {' › '}
            <a href={address(pathOf(above.code), lang)}>{inLanguage(above.short, lang)}</a>
          </span>
        ))}
      </p>
      <p className="print-only font-semibold">{t('point.sheet')}</p>
      <h1 className="mt-1">
        {node.code}. {inLanguage(node.name, lang)}
        <small className="block text-[1.0625rem] font-normal tracking-normal text-soft" lang="vi">
          {unit.unit_name}
        </small>
      </h1>
      <StatusLine card={card} t={t} />
      <PointFigures {...{ explanation, node, places, t, lang }} />
      <div className="sheet grid gap-x-10 gap-y-8 wide:grid-cols-2">
        <section className="min-w-0">
          <h2 className="mb-2">{t('point.working')}</h2>
          <WorkingSteps lines={lines} />
          {!isOfGroup(explanation) && <Behind {...{ card, explanation, t, lang }} />}
        </section>
        <section className="min-w-0">
          <h2 className="mb-2">{t('point.rule')}</h2>
          <PointRules {...{ card, node, t, lang }} row={explanation.criterion} />
        </section>
      </div>
      {isOfGroup(explanation) ? (
        <section className="mt-8">
          <h2 className="mb-2">{t('point.children')}</h2>
          <ChildrenTable {...{ pathOf, places, t, lang }} criteria={explanation.children} />
        </section>
      ) : (
        <PointRowsSection {...{ card, explanation, path, search, viewer: who, t, lang }} />
      )}
      <PointVerify
        {...{ id, code, criterion, build, site, t, lang }}
        isLeaf={!isOfGroup(explanation)}
      />
    </Shell>
  );
}
