/** The criteria of a group: points of each, of how many, and the way to how they came about. */
import { fixed, plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { GroupExplanation } from '@/warehouse/queries/explanation';
import { Bar } from '../charts/bar';
import { address } from '../ui/link';
import { Frame } from './frame';

interface Props {
  criteria: GroupExplanation['children'];
  /** Path of the page of a criterion. */
  pathOf: (code: string) => string;
  places: number;
  t: Translate;
  lang: Language;
}

export function ChildrenTable({ criteria, pathOf, places, t, lang }: Props) {
  return (
    <Frame label={t('point.children')}>
      <thead>
        <tr>
          <th scope="col">{t('unit.criterion')}</th>
          <th scope="col" className="number">
            {t('unit.points')}
          </th>
          <th scope="col" className="number">
            {t('method.max')}
          </th>
          <th scope="col">{t('point.acted')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ node, score }) => (
          <tr key={node.code}>
            <th scope="row">
              <span className="text-soft">{node.code}</span>{' '}
              <a href={address(pathOf(node.code), lang)}>{inLanguage(node.name, lang)}</a>
            </th>
            <td className="number" data-label={t('unit.points')}>
              <Bar
                share={score.points === null ? null : score.points / node.max}
                className="mr-2 inline-block w-14"
              />
              <b>{fixed(score.points, places, lang)}</b>
            </td>
            <td className="number" data-label={t('method.max')}>
              {plain(node.max, lang)}
            </td>
            <td data-label={t('point.acted')} className="text-[0.8125rem] text-soft">
              {score.policy && t(`policy.${score.policy}` as 'policy.none_full')}
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
