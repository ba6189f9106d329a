/** The rows of a leaf on its page: which of them, sorted how, the page asked for, and what can be taken along. */
import type { Search } from '@/app/page-context';
import { PointRowsTable, rowParams } from '@/components/tables/point-rows-table';
import { address } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import { maySee, type Viewer } from '@/warehouse/policy';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { LeafExplanation } from '@/warehouse/queries/explanation';
import { listPointRows, PARTS, type RowView, rowKind } from '@/warehouse/queries/point-rows';

const SIZE = 50;

interface Props {
  card: CampaignCard;
  explanation: LeafExplanation;
  path: string;
  search: Search;
  viewer: Viewer;
  t: Translate;
  lang: Language;
}

/** What the address asks for, as far as there is such a thing. */
function viewOf(search: Search, parts: readonly string[]): RowView {
  const one = (name: string) => [search[name]].flat()[0]?.slice(0, 40) ?? null;
  const part = one('in');
  return {
    sort: one('sort'),
    part: part && parts.includes(part) ? part : null,
    page: Math.max(1, Math.min(99_999, Math.trunc(Number(one('page'))) || 1)),
    size: SIZE,
  };
}

export async function PointRowsSection(props: Props) {
  const { card, explanation, path, search, viewer, t, lang } = props;
  const { unit, leaf, score } = explanation;
  const kind = rowKind({ leaf, score });
  // rounds of appraisal stand beside the working already, each with its line
  if (kind === 'appraisals') return null;
  const view = viewOf(search, PARTS[kind]);
  const point = { card, unit_id: unit.unit_id, leaf, score };
  const asked = await listPointRows(point, viewer, view);
  const pages = Math.ceil(asked.total / SIZE);
  const isPast = view.page > 1 && view.page > pages;
  if (isPast) view.page = Math.max(1, pages);
  const found = isPast ? await listPointRows(point, viewer, view) : asked;
  // where nothing stands below the line, rows are counted or not
  const isPlain = kind === 'counted' && !found.columns.some(({ name }) => name === 'denominator');
  const shown = isPlain ? ['numerator', 'rest'] : PARTS[kind];
  const wordOf = (part: string | null) =>
    isPlain && part ? { numerator: 'used', rest: 'unused' }[part] : (part ?? 'all');
  const what = t(`point.rows.${found.source}` as 'point.rows.dossiers');
  const to = (part: string | null) =>
    `${address(path, lang, rowParams({ ...view, part, page: 1 }))}#rows`;
  return (
    <section id="rows" className="no-print mt-10">
      <h2 className="mb-2">{what}</h2>
      {kind === 'counted' && <Hidden {...{ source: found.source, viewer, t }} />}
      {found.parts.all! > 0 && PARTS[kind].length > 0 && (
        <nav aria-label={t('point.parts')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
          {[null, ...shown].map((part) => (
            <a
              key={part}
              href={to(part)}
              aria-current={view.part === part ? 'true' : undefined}
              className="aria-[current=true]:font-semibold aria-[current=true]:no-underline"
            >
              {t(`point.part.${wordOf(part)}` as 'point.part.all', {
                n: plain(found.parts[part ?? 'all']!, lang),
              })}
            </a>
          ))}
        </nav>
      )}
      {found.rows.length > 0 ? (
        <>
          <p className="mb-2 text-[0.8125rem] text-soft">{t('point.toSource')}</p>
          <PointRowsTable {...{ found, view, path, t, lang }} />
        </>
      ) : (
        <p>{t('point.rowsNone')}</p>
      )}
      <Pager
        {...{ what, pages, path, t, lang }}
        page={view.page}
        params={rowParams(view)}
        name="page"
      />
    </section>
  );
}

/** What is kept from this viewer, said openly. */
function Hidden({ source, viewer, t }: { source: string; viewer: Viewer; t: Translate }) {
  if (source === 'assessments' || maySee(viewer, 'row_codes')) return null;
  const key =
    source === 'dossiers' || source === 'petitions'
      ? 'codesHidden'
      : source === 'inspections'
        ? 'findingsHidden'
        : 'codesHiddenOther';
  return <p className="note mb-3 max-w-3xl">{t(`point.${key}`)}</p>;
}
