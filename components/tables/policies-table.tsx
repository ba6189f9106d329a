/** The rank of each unit under every rule for gaps; those whose rank no rule changes are counted, not listed. */
import type { Language, Translate } from '@/i18n/translator';
import type { GapPolicy } from '@/warehouse/scoring/gap-policies';
import type { UnitRobustness } from '@/warehouse/scoring/robustness';
import { UnitName } from '../ui/unit-name';
import { Frame } from './frame';

interface Props {
  policies: GapPolicy[];
  units: UnitRobustness[];
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

export function PoliciesTable({ policies, units, link, t }: Props) {
  const changed = units.filter(({ rank, policy_ranks }) => policy_ranks.some((r) => r !== rank));
  if (!changed.length) return <p>{t('robustness.policiesSame')}</p>;
  const on = (which: GapPolicy['on']) => policies.filter((policy) => policy.on === which).length;
  const place = (rank: number | null) => rank ?? t('robustness.unranked');
  return (
    <>
      <Frame label={t('robustness.policies')}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('robustness.officialRank')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('robustness.unit')}
            </th>
            {(['missing', 'none'] as const).map((which) => (
              <th key={which} scope="colgroup" colSpan={on(which)} className="text-center!">
                {t(`robustness.${which}`)}
              </th>
            ))}
          </tr>
          <tr>
            {policies.map((policy) => (
              <th key={policy.on + policy.rule} scope="col" className="number">
                {t(`robustness.rule.${policy.rule}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map((unit) => (
            <tr key={unit.unit_id}>
              <td className="code">{place(unit.rank)} </td>
              <th scope="row">
                <a href={link(unit.unit_code)}>
                  <UnitName name={unit.unit_name} />
                </a>
              </th>
              {policies.map((policy, i) => {
                const rank = unit.policy_ranks[i]!;
                return (
                  <td
                    key={policy.on + policy.rule}
                    className={`number brief w-auto! ${rank === unit.rank ? 'max-md:hidden!' : ''}`}
                    data-label={`${t(`robustness.${policy.on}`)}: ${t(`robustness.rule.${policy.rule}`)}`}
                  >
                    {rank === unit.rank ? (
                      <span className="text-soft">{place(rank)}</span>
                    ) : (
                      <b>{place(rank)}</b>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Frame>
      <p className="mt-2 text-[0.875rem] text-soft">
        {t('robustness.policiesRest', { n: units.length - changed.length })}
      </p>
    </>
  );
}
