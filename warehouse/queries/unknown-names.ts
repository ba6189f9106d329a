/** Units and campaigns that campaign files and `--covers` name, and nobody knows: a slip that would pass in silence. */
import { type Criterion, isGroup } from '../scoring/criteria';
import type { Campaign } from '../scoring/read-campaign';
import { sqlRows } from '../serving';
import { listCampaigns } from './campaigns';

export interface UnknownName {
  /** Null: of a file's `--covers`. */
  campaign_id: string | null;
  kind: 'unit' | 'previous' | 'no_units';
  /** The codes, or the campaign, in question. */
  names: string[];
}

function appliedTo(node: Criterion): string[] {
  const { units = [], except = [] } = node.applies_to ?? {};
  return [...units, ...except, ...(isGroup(node) ? node.children.flatMap(appliedTo) : [])];
}

const unitsOf = ({ scope, blocks, criteria }: Campaign): string[] => [
  ...(scope.parent ? [scope.parent] : []),
  ...(scope.units ?? []),
  ...(Array.isArray(blocks)
    ? blocks.flatMap((block) => ('units' in block ? block.units : []))
    : []),
  ...criteria.flatMap(appliedTo),
];

/** @param covers codes that files are said to be complete for */
export async function listUnknownNames(covers: string[]): Promise<UnknownName[]> {
  const cards = await listCampaigns();
  const named: { campaign_id: string | null; codes: string[] }[] = [
    { campaign_id: null, codes: covers },
    ...cards.map(({ campaign_id, campaign }) => ({ campaign_id, codes: unitsOf(campaign) })),
  ];
  const codes = [...new Set(named.flatMap((each) => each.codes))];
  const found = await sqlRows<{ unit_code: string }>(
    `select distinct unit_code from staging.units where list_contains([${codes.map(() => '?').join(', ')}], unit_code)`,
    codes,
  );
  const known = new Set(found.map(({ unit_code }) => unit_code));
  const unknown = named.flatMap(({ campaign_id, codes }): UnknownName[] => {
    const names = [...new Set(codes)].filter((code) => !known.has(code));
    return names.length ? [{ campaign_id, kind: 'unit', names }] : [];
  });
  const ids = new Set(cards.map(({ campaign_id }) => campaign_id));
  const rest = cards.flatMap(({ campaign_id, campaign, units }): UnknownName[] => [
    ...(units === 0 ? [{ campaign_id, kind: 'no_units' as const, names: [] }] : []),
    ...(campaign.previous && !ids.has(campaign.previous)
      ? [{ campaign_id, kind: 'previous' as const, names: [campaign.previous] }]
      : []),
  ]);
  return [...unknown, ...rest];
}
