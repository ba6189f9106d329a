/** Names of a campaign's blocks, by code, in its order; only those that have units. */
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import type { UnitType } from '@/warehouse/scoring/campaign';
import type { Campaign } from '@/warehouse/scoring/read-campaign';

export function blockNames(
  { blocks }: Campaign,
  units: Pick<RankedUnit, 'block'>[],
  t: Translate,
  lang: Language,
): Map<string, string> {
  const present = new Set(units.map(({ block }) => block));
  if (blocks === 'none') return new Map();
  const named: [string, string][] =
    blocks === 'unit_type'
      ? [...present].flatMap((code) => (code ? [[code, t(`unitType.${code as UnitType}`)]] : []))
      : blocks.map(({ code, name }) => [code, name ? inLanguage(name, lang) : code]);
  return new Map(named.filter(([code]) => present.has(code)));
}
