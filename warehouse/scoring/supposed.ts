/** A campaign with what a scenario supposes of its rules. Pure; nodes nothing changes stay the same objects. */
import type { Combine } from './campaign';
import { type Criterion, isExtra, isGroup, type Leaf } from './criteria';
import { snap, sum } from './decimal';
import { parseFormula, printFormula } from './formula';
import type { Campaign } from './read-campaign';
import type { Scenario } from './scenario';
import { stretched } from './stretch';

/** Leaves as they were made before, by what was supposed of them: a slider that stands still changes nothing. */
export type Made = Map<string, Leaf>;

export function supposedCampaign(campaign: Campaign, scenario: Scenario, made: Made): Campaign {
  const criteria = supposedNodes(campaign.criteria, {
    scenario,
    made,
    times: 1,
    combine: campaign.combine,
  });
  const classes = campaign.classes.map((each, i) => ({
    ...each,
    from: scenario.class[i] ?? each.from,
  }));
  const ties = scenario.ties ?? campaign.rank.ties;
  return { ...campaign, criteria, classes, rank: { ...campaign.rank, ties } };
}

interface Context {
  scenario: Scenario;
  made: Made;
  /** How many times its maximum everything here is worth, by a group above. */
  times: number;
  /** How the node above combines: then a criterion has a weight there. */
  combine: Combine | undefined;
}

function supposedNodes(nodes: Criterion[], context: Context): Criterion[] {
  const supposed = nodes.map((node) => {
    const asked = context.scenario.max[node.code];
    const weight = context.combine && asked !== undefined ? asked : node.weight;
    const other = isGroup(node) ? group(node, context) : leaf(node, context);
    return weight === node.weight ? other : { ...other, weight };
  });
  return supposed.every((node, i) => node === nodes[i]) ? nodes : supposed;
}

/** What a node is worth by what is supposed of it and of those below it, before groups above it are. */
function worth(node: Criterion, context: Context): number {
  const asked = context.combine ? undefined : context.scenario.max[node.code];
  if (!isGroup(node)) return isExtra(node) ? 0 : (asked ?? node.max);
  return asked ?? inside(node.children, { ...context, combine: node.combine });
}

const inside = (nodes: Criterion[], context: Context) =>
  sum(nodes.map((node) => worth(node, context)));

function group(node: Criterion & { children: Criterion[] }, context: Context): Criterion {
  const asked = context.combine ? undefined : context.scenario.max[node.code];
  const below = { ...context, combine: 'combine' in node ? node.combine : undefined };
  // an index has a maximum of its own, whatever its parts weigh
  const max = below.combine ? (asked ?? node.max) * context.times : undefined;
  const own = inside(node.children, below);
  const times = below.combine ? 1 : context.times * (asked === undefined || !own ? 1 : asked / own);
  const children = supposedNodes(node.children, { ...below, times });
  const total = snap(max ?? own * times);
  if (children === node.children && total === node.max) return node;
  return { ...node, children, max: total };
}

function leaf(node: Leaf, { scenario, made, times, combine }: Context): Leaf {
  const { code } = node;
  const asked = combine ? undefined : scenario.max[code];
  const max = isExtra(node) ? (asked ?? node.max) : snap((asked ?? node.max) * times);
  const text = scenario.formula[code];
  const none = scenario.none[code] ?? node.none;
  const missing = scenario.missing[code] ?? node.missing;
  if (max === node.max && text === undefined && none === node.none && missing === node.missing)
    return node;
  const key = [code, max, text, none, missing].join('\n');
  const known = made.get(key);
  if (known) return known;
  const stretch = max / node.max;
  const formula = text === undefined ? stretched(node.formula, stretch) : parseFormula(text);
  const other = {
    ...node,
    max,
    formula,
    formula_text: printFormula(formula),
    none,
    missing,
    stretch,
  };
  made.set(key, other);
  return other;
}
