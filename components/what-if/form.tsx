/** What can be supposed: one row a criterion, the figures of one unit beside. A form that works by itself. */
import { plain } from '@/i18n/format';
import type { Language } from '@/i18n/translator';
import type { Campaign } from '@/warehouse/scoring/read-campaign';
import { GAPS, NOTHINGS, readNumber, TIES } from '@/warehouse/scoring/scenario';
import { filled, type Words } from './words';

/** A criterion as the form shows it, groups before what they hold. */
export interface FormRow {
  code: string;
  name: string;
  depth: number;
  isLeaf: boolean;
  /** Maximum, or weight where the node above combines. */
  max: number;
  isWeight: boolean;
  formula: string | null;
  none: string | null;
  missing: string | null;
  /** The chosen unit's figure as published; null where it can't be supposed. */
  figure: string | null;
  isGiven: boolean;
}

export interface FormProps {
  rows: FormRow[];
  params: Record<string, string>;
  units: { unit_code: string; unit_name: string }[];
  classes: Campaign['classes'];
  ties: string;
  words: Words;
  lang: Language;
  /** Maximum of each criterion as supposed. */
  maxima: Record<string, number>;
  /** Called with each change where scripts run; without them the form is sent. */
  onChange: (name: string, value: string) => void;
  /** Scripts run. */
  isLive: boolean;
}

export function Form(props: FormProps) {
  const { rows, params, units, classes, ties, words, lang, onChange } = props;
  const unit = units.find(({ unit_code }) => unit_code === params.unit);
  const change: Change = (name) => ({
    onChange: ({ target }) => onChange(name, target.value),
  });
  return (
    <div className="space-y-5">
      <p className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <label>
          <span className="block text-[0.8125rem] text-soft">{words.unit}</span>
          <select name="unit" className="w-full" value={params.unit ?? ''} {...change('unit')}>
            <option value="">{words.unitNone}</option>
            {units.map(({ unit_code, unit_name }) => (
              <option key={unit_code} value={unit_code} lang="vi">
                {unit_name}
              </option>
            ))}
          </select>
        </label>
        <Choice
          label={words.ties}
          name="ties"
          value={params.ties ?? ''}
          options={TIES.map((value) => [value, tieWords(value, words)])}
          published={tieWords(ties, words)}
          {...{ words }}
          {...change('ties')}
        />
      </p>
      <table className="figures stack">
        <caption className="sr-only">{words.criteria}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col">{words.max}</th>
            {unit && (
              <th scope="col" lang="vi">
                {filled(words.figure, { unit: unit.unit_name })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CriterionRow
              key={row.code}
              {...props}
              row={row}
              hasUnit={Boolean(unit)}
              change={change}
            />
          ))}
        </tbody>
      </table>
      {classes.length > 0 && (
        <fieldset>
          <legend className="text-[0.8125rem] text-soft">{words.classes}</legend>
          <p className="mt-1 flex flex-wrap gap-3">
            {classes.map(({ name, from }, i) => (
              <label key={name} className="flex items-center gap-2">
                <span lang="vi">{name}</span>
                <input
                  className="w-20"
                  inputMode="decimal"
                  name={`class.${i}`}
                  placeholder={plain(from, lang)}
                  value={params[`class.${i}`] ?? ''}
                  {...change(`class.${i}`)}
                />
              </label>
            ))}
          </p>
        </fieldset>
      )}
    </div>
  );
}

type Change = (name: string) => { onChange: (event: { target: { value: string } }) => void };

function CriterionRow({
  row,
  params,
  hasUnit,
  change,
  isLive,
  maxima,
  words,
  lang,
}: FormProps & { row: FormRow; hasUnit: boolean; change: Change }) {
  const name = `max.${row.code}`;
  const label = `${row.code} ${row.name}`;
  const isOther = ['formula', 'none', 'missing'].some((kind) => params[`${kind}.${row.code}`]);
  return (
    <tr>
      <th scope="row" className="indent" style={{ '--depth': row.depth } as object}>
        {row.isLeaf ? label : <b>{label}</b>}
        {row.isLeaf && (
          <details open={isOther} className="mt-1 text-[0.8125rem]">
            <summary className="text-soft">{row.formula}</summary>
            <Rules {...{ row, params, change, words }} />
          </details>
        )}
      </th>
      <td data-label={row.isWeight ? words.weight : words.max} className="whitespace-nowrap">
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
      </td>
      {hasUnit && (
        <td data-label={words.figure.split(' ')[0]}>
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

/** A list whose first choice is to leave things as published. */
function Choice({
  label,
  options,
  published,
  words,
  ...rest
}: {
  label: string;
  name: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  options: [string, string][];
  published: string;
  words: Words;
}) {
  return (
    <label>
      <span className="block text-[0.8125rem] text-soft">{label}</span>
      <select className="w-full" {...rest}>
        <option value="">{filled(words.asPublished, { value: published })}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const tieWords = (ties: string, words: Words) =>
  ties === 'dense'
    ? words.tiesDense
    : ties === 'competition'
      ? words.tiesCompetition
      : words.tiesUnique;
