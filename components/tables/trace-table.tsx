/** How each point came about: figure, formula, points, policy, and the file and line it is from. */
import type { CSSProperties } from 'react';
import { maximumWords } from '@/i18n/extras';
import { fixed, plain } from '@/i18n/format';
import { figureWords, formulaWords } from '@/i18n/formula';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { Score } from '@/warehouse/queries/ranking';
import type {
  Appraisal,
  Reconciliation,
  ReportUse,
  SurveySample,
  UnitFile,
} from '@/warehouse/queries/units';
import { notApplicable } from '@/warehouse/scoring/applies';
import { type Criterion, isGroup, type Leaf, leavesOf } from '@/warehouse/scoring/criteria';
import { isCapped } from '@/warehouse/scoring/total';
import { voidedBy } from '@/warehouse/scoring/voids';
import { address } from '../ui/link';
import { Frame } from './frame';
import { Sources } from './sources';

interface Props {
  criteria: Criterion[];
  /** Whose points they are. */
  unit: { unit_code: string; block: string | null };
  scores: Map<string, Score>;
  reports: ReportUse[];
  appraisals: Appraisal[];
  files: UnitFile[];
  reconciliations: Reconciliation[];
  sample: SurveySample | null;
  decimals: number;
  /** Path of the page that tells how the points of a criterion came about. */
  pathOf: (code: string) => string;
  t: Translate;
  lang: Language;
}

export function TraceTable(props: Props) {
  const { criteria, t } = props;
  return (
    <Frame label={t('unit.trace')}>
      <thead>
        <tr>
          <th scope="col">{t('unit.criterion')}</th>
          <th scope="col">{t('unit.figure')}</th>
          <th scope="col">{t('unit.how')}</th>
          <th scope="col" className="number">
            {t('unit.points')}
          </th>
          <th scope="col">{t('unit.source')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((node) => (
          <Rows key={node.code} {...props} node={node} depth={0} />
        ))}
      </tbody>
    </Frame>
  );
}

/** How far a criterion stands in, read by the style sheet: on a phone not at all. */
const indent = (depth: number) => ({ '--depth': depth }) as CSSProperties;

function Rows({ node, depth, ...props }: Props & { node: Criterion; depth: number }) {
  const { scores, decimals, pathOf, t, lang } = props;
  if (!isGroup(node)) return <LeafRow {...props} leaf={node} depth={depth} />;
  const pointsOf = (code: string) => scores.get(code)?.points ?? null;
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={3} className="indent" style={indent(depth)}>
          <b>
            {node.code}. {inLanguage(node.name, lang)}
          </b>
          {isCapped(node, pointsOf) && (
            <small className="block text-mark">{t('note.capped')}</small>
          )}
        </th>
        <td className="number">
          <a href={address(pathOf(node.code), lang)}>
            <b>{fixed(pointsOf(node.code), decimals, lang)}</b>
          </a>
          <span className="text-soft"> / {maximumWords(node, lang)}</span>
        </td>
        <td />
      </tr>
      {node.children.map((child) => (
        <Rows key={child.code} {...props} node={child} depth={depth + 1} />
      ))}
    </>
  );
}

function LeafRow({ leaf, depth, ...props }: Props & { leaf: Leaf; depth: number }) {
  const { criteria, unit, scores, decimals, pathOf, t, lang } = props;
  const score = scores.get(leaf.code);
  if (!score) return null;
  const exempt = notApplicable(criteria, unit).get(leaf.code);
  return (
    <tr id={`c-${leaf.code}`}>
      <th scope="row" className="indent md:min-w-52" style={indent(depth)}>
        <span className="text-soft">{leaf.code}</span> {inLanguage(leaf.name, lang)}
        {leaf.clause && (
          <small lang="vi" className="block text-soft">
            {leaf.clause}
          </small>
        )}
      </th>
      <td className="whitespace-nowrap" data-label={t('unit.figure')}>
        {score.origin === 'assessed'
          ? fixed(score.points, decimals, lang)
          : figureWords(score, lang, leaf.measure)}
        {score.origin && (
          <small className="block text-soft">
            {t(`origin.${score.origin}` as 'origin.reported')}
          </small>
        )}
      </td>
      <td className="md:min-w-52" data-label={t('unit.how')}>
        {formulaWords(leaf.formula, leaf.max, t, lang)}
        {score.policy && (
          <small className="block text-mark">
            {t(`policy.${score.policy}` as 'policy.none_full')}
          </small>
        )}
        {exempt?.reason && (
          <small className="block text-soft">{t('rules.exempt', { reason: exempt.reason })}</small>
        )}
        {exempt?.decision && (
          <small className="block text-soft">
            {t('rules.exemptBy', { decision: exempt.decision })}
          </small>
        )}
        {score.note && (
          <small className="block text-mark">
            {noteWords(score.note, voidedBy(leavesOf(criteria), scores, leaf.code), t, lang)}
          </small>
        )}
      </td>
      <td className="number" data-label={t('unit.points')}>
        <a href={address(pathOf(leaf.code), lang)}>
          <b>{fixed(score.points, decimals, lang)}</b>
        </a>
        <span className="text-soft"> / {maximumWords(leaf, lang)}</span>
        {score.self_points !== null && (
          <small className="block text-soft">
            {t('unit.self', { points: plain(score.self_points, lang) })}
          </small>
        )}
      </td>
      <td
        className="text-[0.8125rem] text-soft wrap-anywhere md:min-w-52"
        data-label={t('unit.source')}
      >
        <Sources {...props} score={score} measure={leaf.measure} />
      </td>
    </tr>
  );
}

/** Why points are what they are; of an emptied criterion, which other one emptied it. */
function noteWords(note: string, voiders: Leaf[], t: Translate, lang: Language): string {
  if (note !== 'voided' || !voiders.length) return t(`note.${note}` as 'note.capped');
  const criterion = voiders.map(({ code, name }) => `${code} ${inLanguage(name, lang)}`).join('; ');
  return t('rules.voidedBy', { criterion });
}
