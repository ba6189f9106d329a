/** Rows of a form → points by criterion: certain, to be confirmed, or kept out with the reason. Pure. */
import type { Criteria, Match, Node } from './criterion';
import type { Grid } from './grid';
import { numberKey } from './numbering';
import { isNothing, pointsOf, pointsText } from './points';
import type { Answers, Question } from './question';
import { type FormRow, isIdea, totalOf } from './rows';
import { checkSums, type DeclaredSum, type Summand } from './sum';
import type { Units } from './unit';

/** A row about a criterion. It is written, waits for a person, or is kept out; never lost. */
export interface FormPart {
  row: number;
  node: Node | null;
  /** As they count: a penalty below zero. Null where there are none, or none that can be read. */
  points: number | null;
  evidence: string;
  fate: 'written' | 'waiting' | 'refused';
  /** Why it is not written. */
  why: string;
  question: Question | null;
}

export interface Rules {
  criteria: Criteria;
  units: Units;
  answers: Answers;
}

export function judgeRows(rows: FormRow[], grid: Grid, rules: Rules) {
  const parts: FormPart[] = [];
  const sums: DeclaredSum[] = [];
  const summands: Summand[] = [];
  const notes: string[] = [];
  const sections: { row: number; node: Node }[] = [];
  for (const row of rows) {
    const points = pointsOf(row.self);
    const total = totalOf(row);
    if (total !== null) {
      const group = total && rules.criteria.written(total);
      if (points !== null) sums.push({ row: row.row, points, group: group ? group.code : null });
      continue;
    }
    const section = sections.at(-1)?.node ?? null;
    const match = rules.criteria.match({ ...row, hasPoints: points !== null }, section);
    // words between the criteria, sections without a number; below the total, who signed
    const isSigned = points === null && sums.some(({ group }) => group === null);
    if ((isNothing(row.self) || isSigned) && !(match.certain && match.node)) continue;
    const whole = match.certain ? null : wholeOf(row, parts);
    if (whole) {
      const why = `là một ý của tiêu chí ${whole.node!.code}: cộng điểm vào dòng của tiêu chí đó`;
      parts.push({ ...bare(row, null), points, fate: 'refused', why });
      if (whole.points === null) summands.push(summand(row, points, whole.node, section));
      continue;
    }
    const { node, question, refused } = settled(row, match, grid, rules);
    if (node && !node.leaf) {
      sections.push({ row: row.row, node });
      if (points !== null) sums.push({ row: row.row, points, group: node.code });
      continue;
    }
    notes.push(...oddities(row, match, node));
    parts.push({
      ...bare(row, node),
      ...(refused
        ? { points, fate: 'refused', why: 'người xác nhận đã bỏ dòng này' }
        : judged(row.self, points, node)),
      question,
    });
    // most likely the sum of what follows
    const isGroup = !node && match.node && !match.node.leaf;
    if (!isGroup) summands.push(summand(row, points, node, section));
  }
  for (const blank of parts.filter(({ why }) => why === NO_POINTS))
    if (parts.some((part) => part !== blank && part.node === blank.node))
      parts.splice(parts.indexOf(blank), 1);
  const groups = scoredGroups(sums, sections, parts);
  parts.push(...groups);
  for (const { row, points, node } of groups)
    summands.push({ row, points: points!, groups: node!.groups });
  const scored = new Set(groups.map(({ row }) => row));
  return {
    parts: parts.sort((a, b) => a.row - b.row),
    sums: checkSums(
      summands,
      sums.filter(({ row }) => !scored.has(row)),
    ),
    notes,
  };
}

const bare = ({ row, evidence }: FormRow, node: Node | null) => ({
  row,
  node,
  evidence,
  question: null,
});

/** As the form itself would add it up. A row not yet understood belongs where it stands. */
function summand(
  { row }: FormRow,
  points: number | null,
  node: Node | null,
  section: Node | null,
): Summand {
  const isPenalty = node?.leaf?.part === 'penalty';
  const told = points ?? 0;
  const groups = node?.groups ?? (section ? [section.code, ...section.groups] : []);
  return { row, points: isPenalty ? -Math.abs(told) : told, groups };
}

/** What is odd in a row that is understood all the same. */
function oddities({ row, max }: FormRow, { certain, why }: Match, node: Node | null): string[] {
  const told = pointsOf(max);
  return [
    ...(certain && why ? [`dòng ${row}: ${why} (${node!.code})`] : []),
    ...(node && told !== null && told !== node.max
      ? [
          `dòng ${row}: phiếu ghi tối đa ${pointsText(told)}, bộ tiêu chí ${pointsText(node.max)} (${node.code})`,
        ]
      : []),
  ];
}

/** The row above, of a criterion, that this row is a part of: 1.2.1, or a), of 1.2. */
function wholeOf(row: FormRow, parts: FormPart[]): FormPart | null {
  if (isIdea(row)) return parts.findLast(({ node }) => node) ?? null;
  const key = numberKey(row.number);
  const above = parts.filter(({ node }) => node && key.startsWith(`${numberKey(node.code)}.`));
  return above.at(-1) ?? null;
}

/** The criterion of a row, asked for where it is not certain. */
function settled(row: FormRow, match: Match, grid: Grid, { criteria, answers }: Rules) {
  if (match.certain) return { node: match.node, question: null, refused: false };
  const question: Question = {
    kind: 'tiêu chí',
    file: grid.file,
    sheet: grid.sheet,
    row: row.row,
    text: [row.number.replace('\u066b', '.'), row.name].filter(Boolean).join(' '),
    code: match.node?.code ?? '',
    name: match.node?.name ?? '',
    likeness: match.likeness,
    why: match.why,
    others: match.others.map(({ code, name }) => `${code} ${name}`).join('; '),
    answer: '',
    problem: '',
  };
  const decided = answers.to(question);
  if (decided?.is === 'accepted') return { node: match.node, question, refused: false };
  const node = decided?.is === 'code' ? criteria.written(decided.code) : null;
  if (decided?.is === 'code' && !node)
    question.problem = `đợt này không có tiêu chí "${decided.code}"`;
  return { node, question, refused: decided?.is === 'refused' };
}

const NO_POINTS = 'chưa có điểm tự chấm';

type Judged = Pick<FormPart, 'points' | 'fate' | 'why'>;

/** @param node null while it waits for a person */
function judged(text: string, points: number | null, node: Node | null): Judged {
  const refused = (why: string): Judged => ({ points, fate: 'refused', why });
  if (isNothing(text)) return refused(NO_POINTS);
  if (points === null) return refused(`không đọc được điểm "${text.slice(0, 40)}": ghi một con số`);
  if (!node?.leaf) return { points, fate: 'waiting', why: 'chờ xác nhận tiêu chí' };
  if (!node.leaf.self) return refused('tiêu chí này đơn vị không tự chấm');
  const isPenalty = node.leaf.part === 'penalty';
  if (Math.abs(points) > node.max)
    return refused(`${pointsText(points)} điểm, quá tối đa ${pointsText(node.max)}`);
  if (points < 0 && !isPenalty) return refused(`${pointsText(points)} điểm, dưới 0`);
  return { points: isPenalty ? -Math.abs(points) || 0 : points, fate: 'written', why: '' };
}

/** Points given to a group as a whole, without any to what is in it, are no sum of anything. */
function scoredGroups(
  sums: DeclaredSum[],
  sections: { row: number; node: Node }[],
  parts: FormPart[],
): FormPart[] {
  return sections.flatMap(({ row, node }, i) => {
    const sum = sums.find((one) => one.row === row);
    const next = sections.slice(i + 1).find((other) => !other.node.groups.includes(node.code));
    const isWithin = (part: FormPart) => part.row > row && part.row < (next?.row ?? Infinity);
    if (!sum || parts.some(isWithin)) return [];
    const why = 'điểm chấm chung cho cả mục: chấm theo từng tiêu chí của mục này';
    return [
      {
        row,
        node,
        points: sum.points,
        evidence: '',
        fate: 'refused' as const,
        why,
        question: null,
      },
    ];
  });
}
