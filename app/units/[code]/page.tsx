import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { pageContext, type Search } from '@/app/page-context';
import { FiguresTable } from '@/components/tables/figures-table';
import { streakWords } from '@/components/tables/years-table';
import { address, anyUnitPath, unitPath } from '@/components/ui/link';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Tied } from '@/components/ui/place';
import { Shell } from '@/components/ui/shell';
import { day, NOTHING, plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import {
  type Appearance,
  type Change,
  listAppearances,
  listMerged,
  listReportedFigures,
  listUnitsOfCode,
  type ReportedFigure,
} from '@/warehouse/queries/units';
import { checkIdentities } from '@/warehouse/scoring/identities';
import { latestStreak } from '@/warehouse/scoring/years';
import { servingBuild } from '@/warehouse/serving';

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Search>;
}

async function find(code: string) {
  const [units, figures] = await Promise.all([listUnitsOfCode(code), listReportedFigures(code)]);
  return units.length || figures.length ? { units, figures } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = (await servingBuild()) && (await find(decodeURIComponent((await params).code)));
  if (!found) return {};
  return { title: (found.figures[0] ?? found.units[0])!.unit_name };
}

export default async function AnyUnitPage({ params, searchParams }: Props) {
  const code = decodeURIComponent((await params).code);
  const { t, lang, build, here } = await pageContext(anyUnitPath(code), searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }} current="units">
        <NothingLoaded t={t} />
      </Shell>
    );
  const found = await find(code);
  if (!found) notFound();
  const { units, figures } = found;
  const [appearances, merged] = await Promise.all([listAppearances(code), listMerged(code)]);
  // a code is used again for other units: the figures say which one they are of
  const own = units.find(({ unit_id }) => unit_id === figures[0]?.unit_id) ?? units[0];
  const identities = checkIdentities(figures);
  const first = latestStreak(announcedRanks(figures));
  const above = own
    ? [...new Set([own.parent_name, own.province_name])].filter(Boolean).join(', ')
    : t('units.unknownParent');
  return (
    <Shell {...{ t, lang, here, build }} current="units">
      <h1 lang="vi">{figures[0]?.unit_name ?? own?.unit_name}</h1>
      <p className="text-soft">
        {own && `${own.unit_code} · `}
        {above}
      </p>
      {first && (
        <p className="mt-3">
          <b>{streakWords(first, t)}</b> <span className="text-soft">({t('years.announced')})</span>
        </p>
      )}
      {appearances.length > 0 && (
        <section className="mt-8">
          <h2>{t('units.appearances')}</h2>
          <ul className="mt-2 list-disc pl-5">
            {appearances.map((row) => (
              <li key={row.campaign_id}>
                <a href={address(unitPath(row.campaign_id, code), lang)}>
                  {inLanguage({ vi: row.title_vi, en: row.title_en }, lang)}
                </a>
                : {place(row, t)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {figures.length > 0 ? (
        <section className="mt-8">
          <h2>{t(isPress(figures) ? 'units.figures' : 'units.figuresReported')}</h2>
          <p className="mb-3 text-soft">
            {t(isPress(figures) ? 'units.figuresHint' : 'units.figuresReportedHint')}
          </p>
          <FiguresTable {...{ figures, t, lang }} />
          {identities.length > 0 && (
            <>
              <h3 className="mt-5 font-semibold">
                {t(
                  identities.every(({ holds }) => holds)
                    ? 'units.identities'
                    : 'units.identitiesOff',
                )}
              </h3>
              <ul>
                {identities.map(({ whole, parts, holds }) => (
                  <li key={`${whole} ${parts.join()}`} className={holds ? '' : 'text-mark'}>
                    {plain(whole, lang)} {holds ? '=' : '≠'}{' '}
                    {parts.map((part) => plain(part, lang)).join(' + ')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ) : (
        <p className="mt-6">{t('units.noFigures')}</p>
      )}
      {units.length > 0 && (
        <section className="mt-8">
          <h2>{t('units.history')}</h2>
          <ul className="mt-2 list-disc pl-5">
            {units.map((unit) => (
              <li key={unit.unit_id}>
                <b>{unit.unit_name}</b>{' '}
                <span className="text-soft">
                  {[...new Set([unit.parent_name, unit.province_name])].filter(Boolean).join(', ')}
                  {unit.valid_from && ` · ${t('units.since', { day: day(unit.valid_from) })}`}
                  {unit.valid_to && ` · ${t('units.until', { day: day(unit.valid_to) })}`}
                </span>
                <Merged
                  from={merged.filter(({ unit_id }) => unit_id === unit.unit_id)}
                  {...{ t, lang }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Shell>
  );
}

/** The units that were merged into one: whole, and of which a part. */
function Merged({ from, t, lang }: { from: Change[]; t: Translate; lang: Language }) {
  return [false, true].map((isSplit) => {
    const units = from.filter(({ is_split }) => is_split === isSplit);
    if (!units.length) return null;
    return (
      <p key={String(isSplit)} className="text-soft">
        {t(isSplit ? 'units.mergedPart' : 'units.merged')}:{' '}
        {units.map(({ unit_code, unit_name, parent_name }, i) => (
          <span key={unit_code} lang="vi">
            {i > 0 && ', '}
            <a href={address(anyUnitPath(unit_code), lang)}>{unit_name}</a>
            {parent_name && ` (${parent_name})`}
          </span>
        ))}
      </p>
    );
  });
}

/** Where a campaign ranks inside blocks only, the place is one in the block. */
function place({ total, rank, rank_in_block, tied, ranked }: Appearance, t: Translate): ReactNode {
  if (total === null) return t('units.unranked');
  const values = { rank: rank ?? rank_in_block ?? NOTHING, ranked };
  const tie = { tie: () => (tied ? <Tied t={t} /> : '') };
  return t.rich(rank === null ? 'units.rankInBlock' : 'units.rank', { ...values, ...tie });
}

/** The years a rank was announced of, and whether it was the first. */
const announcedRanks = (figures: ReportedFigure[]) =>
  figures
    .filter(({ measure }) => measure === 'announced_rank')
    .map(({ period_to, numerator }) => ({
      year: Number(period_to.slice(0, 4)),
      holds: numerator === 1,
    }));

/** Figures that name a news item as their document. */
const isPress = (figures: { document: string | null }[]) =>
  figures.some(({ document }) => document?.startsWith('Tin '));
