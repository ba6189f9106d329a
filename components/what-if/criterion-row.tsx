/** One criterion of the what-if: its maximum, its formula and rules for gaps, and a unit's figure. */
import { plain } from '@/i18n/format';
import type { Language } from '@/i18n/translator';
import { GAPS, NOTHINGS, readNumber } from '@/warehouse/scoring/scenario';
import { Choice } from './choice';
import type { Words } from './words';

/** A criterion as the form shows it, groups before what they hold. */
export interface FormRow {
  code: string;
  name: string;
  depth: number;
  isLeaf: boolean;
  /** Maximum, or weight where the node above combines. */
  max: number;
  isWeight: boolean;
  /** A group of bonus or penalty alone has no maximum to change. */
  canWeigh: boolean;
  formula: string | null;
  /** The formula in words. */
  says: string | null;
  none: string | null;
  missing: string | null;
  /** The chosen unit's figure as published; null where it can't be supposed. */
  figure: string | null;
  isGiven: boolean;
}

/** What an input of that name does when it changes. */
export type Change = (name: string) => { onChange: (event: { target: { value: string } }) => void };

interface Props {
  row: FormRow;
  params: Record<string, string>;
  /** A unit is chosen: its figures are a column. */
  hasUnit: boolean;
  maxima: Record<string, number>;
  isLive: boolean;
  change: Change;
  words: Words;
  lang: Language;
}

export function CriterionRow({ row, params, hasUnit, change, isLive, maxima, words, lang }: Props) {
  const name = `max.${row.code}`;
  const label = `${row.code} ${row.name}`;
  const isOther = ['formula', 'none', 'missing'].some((kind) => params[`${kind}.${row.code}`]);
  return (
    <tr>
      <th scope="row" className="indent" style={{ '--depth': row.depth } as object}>
        {row.isLeaf ? label : <b>{label}</b>}
        {row.isLeaf && (
          <details open={isOther} className="mt-1 text-[0.8125rem]">
            <summary className="text-soft">{row.says}</summary>
            <Rules {...{ row, params, change, words }} />
          </details>
        )}
      </th>
      <td data-label={row.isWeight ? words.weight : words.max} className="whitespace-nowrap">
        {row.canWeigh && (
          <>
            <input
              className="w-20"
              inputMode="decimal"
              name={name}
              aria-label={`${row.isWeight ? words.weight : words.max}: ${label}`}
              placeholder={plain(row.max, lang)}
              value={params[name] ?? ''}
              {...change(name)}
            />
            {isLive && (
              <input
                type="range"
                className="no-print ml-2 w-24 align-middle"
                aria-label={`${row.isWeight ? words.weight : words.max}: ${label}`}
                min={0}
                max={row.max * 3}
                step={row.max / 20}
                value={readNumber(params[name] ?? '') ?? maxima[row.code] ?? row.max}
                {...change(name)}
              />
            )}
            {!params[name] && maxima[row.code] !== row.max && (
              <small className="block text-soft">→ {plain(maxima[row.code] ?? null, lang)}</small>
            )}
          </>
        )}
      </td>
      {hasUnit && (
        <td data-label={words.figureShort}>
          {row.figure !== null && (
            <input
              className="w-32"
              name={`figure.${row.code}`}
              aria-label={label}
              placeholder={row.figure || (row.isGiven ? words.given : '')}
              value={params[`figure.${row.code}`] ?? ''}
              {...change(`figure.${row.code}`)}
            />
          )}
        </td>
      )}
    </tr>
  );
}

/** Formula and the two rules for gaps of a leaf. */
function Rules({
  row,
  params,
  change,
  words,
}: {
  row: FormRow;
  params: Record<string, string>;
  change: Change;
  words: Words;
}) {
  const [formula, none, missing] = ['formula', 'none', 'missing'].map(
    (kind) => `${kind}.${row.code}`,
  ) as [string, string, string];
  return (
    <span className="mt-2 grid max-w-sm gap-2">
      <label>
        {words.formula}
        <input
          className="block w-full"
          name={formula}
          placeholder={row.formula ?? ''}
          value={params[formula] ?? ''}
          {...change(formula)}
        />
      </label>
      <Choice
        label={words.none}
        name={none}
        value={params[none] ?? ''}
        options={NOTHINGS.map((value) => [value, words.gap[value]])}
        published={words.gap[row.none as 'zero']}
        {...{ words }}
        {...change(none)}
      />
      <Choice
        label={words.missing}
        name={missing}
        value={params[missing] ?? ''}
        options={GAPS.map((value) => [value, words.gap[value]])}
        published={words.gap[row.missing as 'zero']}
        {...{ words }}
        {...change(missing)}
      />
    </span>
  );
}
