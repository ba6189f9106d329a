/** Below a ranking: what its units score together, from counts added up. It has no place. */
import { fixed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Criterion } from '@/warehouse/scoring/criteria';
import type { UnitScore } from '@/warehouse/scoring/trace';

interface Props {
  pooled: UnitScore;
  /** Columns of the table. */
  groups: Criterion[];
  ranked: number;
  decimals: number;
  /** Columns between the total and the groups. */
  before: number;
  t: Translate;
  lang: Language;
}

export function PooledRow({ pooled, groups, ranked, decimals, before, t, lang }: Props) {
  const points = new Map(
    [...pooled.leaves, ...pooled.groups].map(({ criterion, points: own }) => [criterion, own]),
  );
  return (
    <tr>
      <td />
      <th scope="row" className="pinned min-w-36">
        <b>{t('rules.pooled', { n: ranked })}</b>
        <small className="block text-soft">{t('rules.pooledHint')}</small>
      </th>
      <td className="whitespace-nowrap">
        <b>{fixed(pooled.total, decimals, lang)}</b>
      </td>
      {before > 0 && <td colSpan={before} />}
      {groups.map(({ code }) => (
        <td key={code} className="text-[0.8125rem]">
          {fixed(points.get(code) ?? null, decimals, lang)}
        </td>
      ))}
    </tr>
  );
}
