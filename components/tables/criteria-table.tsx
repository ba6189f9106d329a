/** The criteria of a campaign: maximum, measure, formula in words, and what happens where figures are missing. */
import { maximumWords } from '@/i18n/extras';
import { NOTHING, plain } from '@/i18n/format';
import { formulaWords } from '@/i18n/formula';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CriterionRow } from '@/warehouse/queries/campaigns';
import { type Criterion, isExtra, isGroup, type Leaf } from '@/warehouse/scoring/criteria';
import { Frame } from './frame';

interface Props {
  criteria: Criterion[];
  /** Rows of the mart: they know the measures' names and definitions. */
  rows: Map<string, CriterionRow>;
  /** Codes on which every unit has the same points. */
  silent: Set<string>;
  /** Names of blocks by code, in `lang`. */
  blocks: Map<string, string>;
  t: Translate;
  lang: Language;
}

export function CriteriaTable(props: Props) {
  const { criteria, t } = props;
  return (
    <Frame label={t('method.criteria')}>
      <thead>
        <tr>
          <th scope="col">{t('method.code')}</th>
          <th scope="col">{t('method.name')}</th>
          <th scope="col" className="number">
            {t('method.max')}
          </th>
          <th scope="col">{t('method.measure')}</th>
          <th scope="col">{t('method.formula')}</th>
          <th scope="col">{t('method.gaps')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((node) => (
          <Rows key={node.code} {...props} node={node} />
        ))}
      </tbody>
    </Frame>
  );
}

function Rows({ node, ...props }: Props & { node: Criterion }) {
  const { lang, t, silent } = props;
  if (!isGroup(node)) return <LeafRow {...props} leaf={node} />;
  return (
    <>
      <tr>
        <td className="code">
          <b>{node.code} </b>
        </td>
        <th scope="rowgroup">
          <b>{inLanguage(node.name, lang)}</b>
          {silent.has(node.code) && <small className="block text-mark">{t('method.silent')}</small>}
          <NodeRules {...props} node={node} />
        </th>
        <td className="number" data-label={t('method.max')}>
          <b className="whitespace-nowrap">{maximumWords(node, lang)}</b>
        </td>
        <td colSpan={3}>{node.combine && t(`method.combine.${node.combine}`)}</td>
      </tr>
      {node.children.map((child) => (
        <Rows key={child.code} {...props} node={child} />
      ))}
    </>
  );
}

function LeafRow({ leaf, rows, silent, blocks, t, lang }: Props & { leaf: Leaf }) {
  const row = rows.get(leaf.code);
  const name = (lang === 'en' && row?.measure_en) || row?.measure_vi;
  const definition = (lang === 'en' && row?.definition_en) || row?.definition_vi;
  return (
    <tr>
      <td className="code text-soft">{leaf.code} </td>
      <th scope="row" className="md:min-w-52">
        {inLanguage(leaf.name, lang)}
        {leaf.clause && (
          <small lang="vi" className="block text-soft">
            {leaf.clause}
          </small>
        )}
        {silent.has(leaf.code) && <small className="block text-mark">{t('method.silent')}</small>}
        <NodeRules {...{ blocks, t, lang }} node={leaf} />
      </th>
      <td className="number" data-label={t('method.max')}>
        <span className="whitespace-nowrap">{maximumWords(leaf, lang)}</span>
        {isExtra(leaf) && <small className="block text-soft">{t('rules.method.outside')}</small>}
      </td>
      <td className="md:min-w-52" data-label={t('method.measure')}>
        {name ?? leaf.measure ?? NOTHING}
        {definition && <small className="block text-soft">{definition}</small>}
        {leaf.measure && <small className="block font-mono text-soft">{leaf.measure}</small>}
      </td>
      <td className="md:min-w-52" data-label={t('method.formula')}>
        {formulaWords(leaf.formula, leaf.max, t, lang)}
        <small className="block font-mono text-soft">{leaf.formula_text}</small>
      </td>
      <td className="md:min-w-36" data-label={t('method.gaps')}>
        {gaps(leaf, t)}
        {leaf.min_n !== undefined && (
          <small className="block text-soft">
            {t('method.minN', { n: plain(leaf.min_n, lang) })}
          </small>
        )}
      </td>
    </tr>
  );
}

/** What happens where there is nothing to measure, and where figures are missing; once where it is the same. */
function gaps(leaf: Leaf, t: Translate): string {
  if (isExtra(leaf)) return NOTHING;
  const [none, missing] = [t(`method.none.${leaf.none}`), t(`method.none.${leaf.missing}`)];
  return none === missing ? none : `${none} / ${missing}`;
}

/** What else holds for a criterion: a cap, for whom it is, and what a false declaration empties. */
function NodeRules({
  node,
  blocks,
  t,
  lang,
}: Pick<Props, 'blocks' | 't' | 'lang'> & { node: Criterion }) {
  const { applies_to: to, cap } = node;
  const codes = (list: string[]) => ({ codes: list.join(', ') });
  const names = (list: string[]) => ({
    names: list.map((code) => blocks.get(code) ?? code).join(', '),
  });
  const rules = [
    cap !== undefined && t('rules.method.cap', { cap: plain(cap, lang) }),
    !isGroup(node) && node.voids.length > 0 && t('rules.method.voids', codes(node.voids)),
    to?.blocks && t('rules.method.blocks', names(to.blocks)),
    to?.units && t('rules.method.units', codes(to.units)),
    to?.except && t('rules.method.except', codes(to.except)),
    to?.reason && t('rules.exempt', { reason: to.reason }),
    to?.decision && t('rules.exemptBy', { decision: to.decision }),
  ].filter(Boolean);
  return rules.map((rule) => (
    <small key={`${rule}`} className="block text-soft">
      {rule}
    </small>
  ));
}
