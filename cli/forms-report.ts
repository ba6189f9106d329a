/** What was found in self-assessment forms, in words. Pure. */
import type { Form } from '@/etl/forms/form';
import { place } from '@/etl/forms/grid';
import type { FormPart } from '@/etl/forms/part';
import { pointsText } from '@/etl/forms/points';
import type { Question } from '@/etl/forms/question';
import type { Unit } from '@/etl/forms/unit';
import { applies } from '@/warehouse/scoring/applies';
import { type Criterion, isExtra, isGroup, type Leaf } from '@/warehouse/scoring/criteria';
import type { Campaign } from '@/warehouse/scoring/read-campaign';

interface Found {
  forms: Form[];
  questions: Question[];
  unread: { name: string; message: string }[];
  left_out: { name: string; sheet: string; why: string }[];
  campaign: Campaign;
  /** Those the campaign ranks. */
  units: Unit[];
  unused_answers: number;
  /** Paths written to. */
  out: string;
  matches: string;
}

interface Counts {
  /** found = written + waiting + refused, always. */
  found: number;
  written: number;
  waiting: number;
  refused: number;
}

export interface FormsReport extends Counts {
  forms: (Counts & {
    file: string;
    sheet: string;
    unit_code: string | null;
    unit_name: string | null;
    unit_why: string;
    kept_out: { row: number; fate: FormPart['fate']; criterion: string | null; why: string }[];
    /** Criteria that none of the unit's forms has; told at the first of them. */
    missing: { code: string; name: string }[];
    sums: Form['sums'];
    notes: string[];
  })[];
  unread: Found['unread'];
  left_out: Found['left_out'];
  /** Units of the campaign without a form. */
  without_form: { unit_code: string; unit_name: string }[];
  open_questions: number;
  /** Answers that decide nothing, and why. */
  problems: string[];
  out: string;
  matches: string;
}

function countsOf(parts: FormPart[]): Counts {
  const of = (fate: FormPart['fate']) => parts.filter((part) => part.fate === fate).length;
  return {
    found: parts.length,
    written: of('written'),
    waiting: of('waiting'),
    refused: of('refused'),
  };
}

export function formsReport(found: Found): FormsReport {
  const { forms, questions, units, campaign, unused_answers, out, matches } = found;
  const told = new Set<Unit>();
  const problems = questions.flatMap((question) =>
    question.problem ? [`${place(question, question.row)}: ${question.problem}`] : [],
  );
  if (unused_answers)
    problems.push(`${unused_answers} xác nhận không ứng với chỗ nào còn phải hỏi`);
  return {
    ...countsOf(forms.flatMap(({ parts }) => parts)),
    forms: forms.map((form) => {
      const { file, sheet, unit, unit_why, parts, sums, notes } = form;
      const isFirst = unit !== null && !told.has(unit);
      if (unit) told.add(unit);
      return {
        file,
        sheet,
        unit_code: unit?.unit_code ?? null,
        unit_name: unit?.unit_name ?? null,
        unit_why,
        ...countsOf(parts),
        kept_out: parts
          .filter(({ fate }) => fate !== 'written')
          .map(({ row, fate, node, why }) => ({ row, fate, criterion: node?.code ?? null, why })),
        missing: isFirst ? missingOf(unit, forms, campaign) : [],
        sums,
        notes,
      };
    }),
    unread: found.unread,
    left_out: found.left_out,
    without_form: units
      .filter((unit) => !told.has(unit))
      .map(({ unit_code, unit_name }) => ({ unit_code, unit_name })),
    open_questions: questions.filter(({ answer, problem }) => !answer || problem).length,
    problems,
    out,
    matches,
  };
}

/** Criteria the unit assesses itself by, and has not. */
function missingOf(unit: Unit, forms: Form[], { criteria }: Campaign) {
  const has = new Set(
    forms
      .filter((form) => form.unit === unit)
      .flatMap(({ parts }) => parts.map(({ node }) => node?.code)),
  );
  return askedOf(criteria, unit)
    .filter((leaf) => leaf.self && !isExtra(leaf) && !has.has(leaf.code))
    .map(({ code, name }) => ({ code, name: name.vi }));
}

const askedOf = (nodes: Criterion[], unit: Unit): Leaf[] =>
  nodes
    .filter((node) => applies(node, unit))
    .flatMap((node) => (isGroup(node) ? askedOf(node.children, unit) : [node]));

const equation = ({ found, written, waiting, refused }: Counts) =>
  `${found} dòng tiêu chí = ${written} ghi + ${waiting} chờ xác nhận + ${refused} không nhận`;

/** The report as lines for people, one form after the other. */
export function formsLines(report: FormsReport): string[] {
  const lines = report.forms.flatMap((form) => [
    place(form),
    `  Đơn vị: ${form.unit_name ? `${form.unit_name} (${form.unit_code}), ${form.unit_why}` : `CHƯA RÕ, ${form.unit_why}`}`,
    `  ${equation(form)}`,
    ...keptOutLines(form.kept_out),
    ...(form.missing.length
      ? [
          `  Chưa thấy ${form.missing.length} tiêu chí: ${form.missing.map(({ code, name }) => `${code} ${name}`).join('; ')}`,
        ]
      : []),
    ...sumLines(form.sums),
    ...form.notes.map((note) => `  Lưu ý: ${note}`),
  ]);
  for (const { name, sheet, why } of report.left_out)
    lines.push(`${name}: bỏ qua trang tính "${sheet}", ${why}`);
  for (const { name, message } of report.unread) lines.push(`KHÔNG ĐỌC ĐƯỢC ${name}: ${message}`);
  for (const problem of report.problems) lines.push(`XÁC NHẬN CHƯA DÙNG ĐƯỢC ${problem}`);
  if (report.without_form.length)
    lines.push(
      `Chưa có phiếu của ${report.without_form.length} đơn vị: ${report.without_form.map(({ unit_name }) => unit_name).join(', ')}`,
    );
  lines.push(
    `${report.forms.length} phiếu: ${equation(report)}.`,
    `Đã ghi ${report.out}; nạp bằng lệnh add.`,
  );
  if (report.open_questions)
    lines.push(
      `Còn ${report.open_questions} chỗ cần người xác nhận trong ${report.matches}: ghi x (đúng), mã khác, hoặc "bỏ" vào cột xac_nhan rồi chạy lại với --confirm ${report.matches}.`,
    );
  return lines;
}

/** Rows kept out for one reason stand on one line. */
function keptOutLines(kept: FormsReport['forms'][number]['kept_out']): string[] {
  const byWhy = new Map<string, string[]>();
  for (const { row, criterion, why } of kept)
    byWhy.set(why, [...(byWhy.get(why) ?? []), `${row}${criterion ? ` (${criterion})` : ''}`]);
  return [...byWhy].map(([why, rows]) => `    dòng ${rows.join(', ')}: ${why}`);
}

function sumLines(sums: Form['sums']): string[] {
  if (!sums.some(({ group }) => group === null))
    return ['  Phiếu không có dòng tổng', ...differing(sums)];
  const total = sums.findLast(({ group }) => group === null)!;
  const agrees = total.differs
    ? []
    : [`  Tổng các dòng bằng tổng ghi trong phiếu: ${pointsText(total.added)}`];
  return [...agrees, ...differing(sums)];
}

const differing = (sums: Form['sums']) =>
  sums
    .filter(({ differs }) => differs)
    .map(
      ({ row, group, declared, added }) =>
        `  TỔNG KHÔNG KHỚP dòng ${row}${group ? ` (mục ${group})` : ''}: phiếu ghi ${pointsText(declared)}, các dòng cộng lại ${pointsText(added)}, lệch ${pointsText(Math.abs(declared - added))}`,
    );
