/** What the data itself says of the criteria: which one decides, which are silent. No cause is named. */
import { fixed, percent, plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { countedMax, isGroup } from '@/warehouse/scoring/criteria';
import type { GroupInfluence } from '../charts/influence';

/** A group must make this share of the differences to be called the one that decides. */
const DECIDES = 0.3;

interface Props {
  groups: GroupInfluence[];
  units: RankedUnit[];
  decimals: number;
  t: Translate;
  lang: Language;
}

/** Groups on which every unit has the same points. */
export function silentGroups(groups: GroupInfluence[], units: RankedUnit[]): GroupInfluence[] {
  return groups.filter(
    ({ node }) => new Set(units.map(({ points }) => points[node.code] ?? null)).size === 1,
  );
}

export function SpreadNote({ groups, units, decimals, t, lang }: Props) {
  const first = [...groups].sort((a, b) => b.share - a.share)[0]!;
  const silent = silentGroups(groups, units);
  if (first.share < DECIDES && !silent.length) return null;
  const points = units.map(({ points: all }) => all[first.node.code] ?? 0);
  // a bonus or a penalty has no maximum to reach
  const max = countedMax(first.node);
  const full = max ? points.filter((value) => value === max).length : 0;
  const name = ({ node }: GroupInfluence) => inLanguage(node.name, lang);
  return (
    <p className="note self-start">
      {first.share >= DECIDES && (
        <>
          <b>
            {t('ranking.noteLeads', { group: name(first), share: percent(first.share, lang, 0) })}
          </b>{' '}
          {full > 0 &&
            t('ranking.noteFull', {
              n: full,
              units: units.length,
              max: plain(max, lang),
              low: fixed(Math.min(...points), decimals, lang),
            })}{' '}
        </>
      )}
      {silent.length > 0 &&
        t('ranking.noteSilent', {
          n: silent.length,
          groups: silent.map((group) => `“${name(group)}”`).join(', '),
        })}{' '}
      {groups.every(({ node }) => !isGroup(node)) && t('ranking.noteGroupsOnly')}
    </p>
  );
}
