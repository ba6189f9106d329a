/** A campaign with what a scenario supposes of its rules. Pure; nodes nothing changes stay the same objects. */
import type { Combine } from './campaign';
import {
  awardsOf,
  type Criterion,
  countedMax,
  type Group,
  isExtra,
  isGroup,
  type Leaf,
  leavesOf,
} from './criteria';
import { snap, sum } from './decimal';
import { awarded } from './earn';
import { ASSESSED, parseFormula, printFormula } from './formula';
import type { Campaign } from './read-campaign';
import { type Misread, printFigure, type Scenario, type SupposedFigure } from './scenario';
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

/** Maxima below a node: what is asked for stays as asked, the rest can be stretched. */
interface Inside {
  asked: number;
  free: number;
}

function inside(nodes: Criterion[], scenario: Scenario): Inside {
  const parts = nodes.map((node): Inside => {
    const asked = scenario.max[node.code];
    if (!isGroup(node)) {
      if (isExtra(node)) return { asked: 0, free: 0 };
      return asked === undefined ? { asked: 0, free: node.max } : { asked, free: 0 };
    }
    if (asked !== undefined) return { asked, free: 0 };
    return node.combine ? { asked: 0, free: node.max } : inside(node.children, scenario);
  });
  return { asked: sum(parts.map((part) => part.asked)), free: sum(parts.map(({ free }) => free)) };
}

function group(node: Group, context: Context): Criterion {
  const asked = context.combine ? undefined : context.scenario.max[node.code];
  const below = { ...context, combine: node.combine };
  if (node.combine) {
    // an index has a maximum of its own, whatever its parts weigh
    const max = snap(asked ?? node.max * context.times);
    const children = supposedNodes(node.children, { ...below, times: 1 });
    return children === node.children && max === node.max ? node : { ...node, children, max };
  }
  const own = inside(node.children, context.scenario);
  const times =
    asked === undefined || !own.free ? context.times : Math.max(asked - own.asked, 0) / own.free;
  const children = supposedNodes(node.children, { ...below, times });
  const max = sum(children.map(countedMax));
  return children === node.children && max === node.max ? node : { ...node, children, max };
}

function leaf(node: Leaf, { scenario, made, times, combine }: Context): Leaf {
  const { code } = node;
  const asked = combine ? undefined : scenario.max[code];
  const max = asked ?? (isExtra(node) ? node.max : snap(node.max * times));
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

/** Why a formula can't take the place of a leaf's own; null where it can. */
function whyNot(leaf: Leaf, text: string, max: number): string | null {
  const formula = parseFormula(text);
  if (ASSESSED.has(formula.kind) !== ASSESSED.has(leaf.formula.kind))
    return 'tiêu chí tính từ số liệu và tiêu chí được chấm không đổi công thức cho nhau';
  const isOther = (kind: 'bonus' | 'penalty') => formula.kind === kind && leaf.part !== kind;
  if (isOther('bonus') || isOther('penalty'))
    return 'công thức thưởng, trừ chỉ dùng cho tiêu chí thưởng, trừ';
  const most = Math.max(0, ...awardsOf(formula).map((award) => awarded(award, max)));
  return snap(most) > max ? `công thức cho ${most} điểm, quá tối đa ${max}` : null;
}

/** What is wrong with a figure: it can't be one, or is a share of more than the whole; null: nothing. */
function whyNotFigure(
  { formula }: Leaf,
  { numerator, denominator }: SupposedFigure,
): 'impossible' | 'cut' | null {
  if (numerator === null) return null;
  if (numerator < 0 || (denominator === 0 && numerator !== 0)) return 'impossible';
  if (formula.kind !== 'share' || denominator === null) return null;
  const isPlain = [formula.from, formula.to, formula.atLeast].some((at) => at?.percent === false);
  return !isPlain && numerator > denominator ? 'cut' : null;
}

/** The scenario without formulas that a campaign file could not have there and figures that can't be, and those. */
export function allowed(
  campaign: Campaign,
  scenario: Scenario,
): { scenario: Scenario; misread: Misread[] } {
  const misread = leavesOf(campaign.criteria).flatMap((leaf): Misread[] => {
    const [text, figure] = [scenario.formula[leaf.code], scenario.figure[leaf.code]];
    const why = figure ? whyNotFigure(leaf, figure) : null;
    const ofFigure = why ? [{ name: `figure.${leaf.code}`, text: printFigure(figure!), why }] : [];
    if (text === undefined) return ofFigure;
    const detail = whyNot(leaf, text, scenario.max[leaf.code] ?? leaf.max);
    return detail
      ? [{ name: `formula.${leaf.code}`, text, why: 'formula', detail }, ...ofFigure]
      : ofFigure;
  });
  const wrong = new Set(misread.filter(({ why }) => why !== 'cut').map(({ name }) => name));
  const taken = <T>(kind: 'formula' | 'figure', values: Record<string, T>) =>
    Object.fromEntries(Object.entries(values).filter(([code]) => !wrong.has(`${kind}.${code}`)));
  return {
    scenario: {
      ...scenario,
      formula: taken('formula', scenario.formula),
      figure: taken('figure', scenario.figure),
    },
    misread,
  };
}
