/** Declared weight of each criterion against what it really does to the ranking. */
import { fixed, fixedPercent, NOTHING } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { Criterion } from '@/warehouse/scoring/criteria';
import { type CriterionEffect, SILENT } from '@/warehouse/scoring/criterion-effect';
import { Frame } from './frame';

interface Props {
  effects: CriterionEffect[];
  nodes: ReadonlyMap<string, Criterion>;
  t: Translate;
  lang: Language;
}

const COLUMNS = ['declared', 'variance', 'moved', 'withRest'] as const;

export function EffectsTable({ effects, nodes, t, lang }: Props) {
  const sorted = [...effects].sort((a, b) => b.variance - a.variance);
  return (
    <Frame label={t('robustness.criteria')}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('robustness.criterion')}
          </th>
          {COLUMNS.map((name) => (
            <th key={name} scope="col" className="number whitespace-normal! min-w-20">
              {t(`robustness.${name}`)}
            </th>
          ))}
          <th scope="col">{t('robustness.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((effect) => {
          const texts = {
            declared: fixedPercent(effect.declared, 1, lang),
            variance: fixedPercent(effect.variance, 1, lang),
            moved: fixed(effect.mean_rank_change, 2, lang),
            withRest: fixed(effect.with_rest, 2, lang),
          };
          return (
            <tr key={effect.criterion}>
              <td className="code text-soft">{effect.criterion} </td>
              <th scope="row" className="md:min-w-52">
                {inLanguage(nodes.get(effect.criterion)!.name, lang)}
              </th>
              {COLUMNS.map((name) => (
                <td key={name} className="number brief" data-label={t(`robustness.${name}`)}>
                  {texts[name]}
                </td>
              ))}
              <td className="md:min-w-52 text-[0.8125rem]">{remark(effect, t, lang)}</td>
            </tr>
          );
        })}
      </tbody>
    </Frame>
  );
}

function remark({ same, with_rest, doubles }: CriterionEffect, t: Translate, lang: Language) {
  const said = [
    same > SILENT && t('robustness.silent', { same: fixedPercent(same, 0, lang) }),
    same <= SILENT && with_rest !== null && with_rest < 0 && t('robustness.against'),
    same <= SILENT &&
      doubles &&
      t('robustness.doubles', {
        criterion: doubles.criterion,
        r: fixed(doubles.correlation, 2, lang),
      }),
  ].filter(Boolean);
  return said.length ? said.join(' ') : NOTHING;
}
