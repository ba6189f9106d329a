/** What is supposed, in words: the sheet of paper tells it, too. */
import { plain } from '@/i18n/format';
import type { Language } from '@/i18n/translator';
import type { Campaign } from '@/warehouse/scoring/read-campaign';
import { readNumber } from '@/warehouse/scoring/scenario';
import type { FormRow } from './criterion-row';
import { filled, type Words } from './words';

interface Props {
  rows: FormRow[];
  params: Record<string, string>;
  classes: Campaign['classes'];
  words: Words;
  lang: Language;
}

export function Changes({ rows, params, classes, words, lang }: Props) {
  const said = Object.entries(params).flatMap(([name, value]) => {
    const dot = name.indexOf('.');
    const [kind, code] = [name.slice(0, dot), name.slice(dot + 1)];
    const row = rows.find((each) => each.code === code);
    if (name === 'ties') return [`${words.ties}: ${value}`];
    if (kind === 'class' && classes[Number(code)])
      return [
        `${words.class} ${classes[Number(code)]!.name}: ${classes[Number(code)]!.from} → ${value}`,
      ];
    if (!row) return [];
    const gap = words.gap[value as 'zero'] ?? value;
    const change = {
      max: `${row.isWeight ? words.weight : words.max} ${plain(row.max, lang)} → ${plain(readNumber(value), lang)}`,
      formula: `${words.formula} ${row.formula} → ${value}`,
      none: `${words.none}: ${gap}`,
      missing: `${words.missing}: ${gap}`,
      figure: `${row.figure || '–'} → ${value}`,
    }[kind];
    return change ? [`${row.code} ${row.name}: ${change}`] : [];
  });
  return said.length > 0 ? (
    <details className="text-[0.8125rem]" open={said.length < 4}>
      <summary>{filled(words.changes, { n: said.length })}</summary>
      <ul className="list-disc pl-5">
        {said.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  ) : null;
}
