/** What can be supposed: one row a criterion, the figures of one unit beside. A form that works by itself. */
import { plain } from '@/i18n/format';
import type { Language } from '@/i18n/translator';
import type { Campaign } from '@/warehouse/scoring/read-campaign';
import { TIES } from '@/warehouse/scoring/scenario';
import { Choice } from './choice';
import { type Change, CriterionRow, type FormRow } from './criterion-row';
import { filled, type Words } from './words';

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

const tieWords = (ties: string, words: Words) =>
  ties === 'dense'
    ? words.tiesDense
    : ties === 'competition'
      ? words.tiesCompetition
      : words.tiesUnique;
