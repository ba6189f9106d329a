/** One sheet → whose form it is and what it says of each criterion. Pure. */
import type { Grid } from './grid';
import type { Layout } from './layout';
import { type FormPart, judgeRows, type Rules } from './part';
import { isNothing } from './points';
import type { Question } from './question';
import { formRows } from './rows';
import type { SumCheck } from './sum';
import type { Source, Unit } from './unit';

export interface Form {
  file: string;
  sheet: string;
  /** Null while nobody has said which. */
  unit: Unit | null;
  /** How it was told. */
  unit_why: string;
  unit_question: Question | null;
  /** A person has said that it is no form of any unit. */
  is_refused: boolean;
  parts: FormPart[];
  sums: SumCheck[];
  /** What is odd, and yet written. */
  notes: string[];
}

export function judgeForm(grid: Grid, layout: Layout, rules: Rules): Form {
  const rows = formRows(layout);
  const judged = judgeRows(rows, grid, rules);
  const hidden = rows.filter((row) => row.hidden && !isNothing(row.self)).map(({ row }) => row);
  if (hidden.length) judged.notes.push(`dòng ẩn có điểm, vẫn được đọc: ${hidden.join(', ')}`);
  return { file: grid.file, sheet: grid.sheet, ...unitOf(grid, layout, rules), ...judged };
}

function unitOf(grid: Grid, layout: Layout, { units, answers }: Rules) {
  const match = units.match(unitSources(grid, layout));
  const sure = { unit_why: match.why, unit_question: null, is_refused: false };
  if (match.certain) return { unit: match.unit, ...sure };
  const question: Question = {
    kind: 'đơn vị',
    file: grid.file,
    sheet: grid.sheet,
    row: match.row,
    text: match.text,
    code: match.unit?.unit_code ?? '',
    name: match.unit?.unit_name ?? '',
    likeness: match.likeness,
    why: match.why,
    others: match.others.map(({ unit_code, unit_name }) => `${unit_code} ${unit_name}`).join('; '),
    answer: '',
    problem: '',
  };
  const decided = answers.to(question);
  const given = decided?.is === 'code' ? units.get(decided.code) : null;
  if (decided?.is === 'code' && !given)
    question.problem = `đợt này không có đơn vị mã "${decided.code}"`;
  const unit = decided?.is === 'accepted' ? match.unit : given;
  return {
    unit,
    unit_why: unit ? 'theo xác nhận' : match.why,
    unit_question: question,
    is_refused: decided?.is === 'refused',
  };
}

/** Texts that may name the unit, the most trusted first. */
function unitSources({ file, sheet }: Grid, { titles }: Layout): Source[] {
  const [name, ...folders] = file.split('/').reverse();
  return [
    ...titles.flatMap(({ number, cells }) =>
      cells
        .filter((text) => text.trim())
        .map((text) => ({ where: 'title' as const, text: text.trim(), row: number })),
    ),
    ...(sheet ? [{ where: 'sheet' as const, text: sheet, row: null }] : []),
    { where: 'file', text: name!.replace(/\.[a-z]{2,5}$/i, ''), row: null },
    ...folders.map((text) => ({ where: 'folder' as const, text, row: null })),
  ];
}
