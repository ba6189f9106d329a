/** All forms of a campaign → one list of points: which row counts where several say something of one criterion. Pure. */
import type { Form } from './form';
import { place } from './grid';
import type { FormPart } from './part';
import { pointsText } from './points';
import type { Answers, Question } from './question';
import type { Unit } from './unit';

interface Claim {
  form: Form;
  part: FormPart;
}

export interface Written {
  unit: Unit;
  criterion: string;
  points: number;
  evidence: string;
  /** `file › sheet › dòng 12` */
  locator: string;
}

/**
 * Decides between rows of one unit and criterion, and lets the rows of a form wait for its unit. Marks the forms' parts.
 * @returns questions about forms and rows that say different things
 */
export function settleClaims(forms: Form[], answers: Answers): Question[] {
  for (const form of forms) if (!form.unit) waitForUnit(form);
  const claims = new Map<string, Claim[]>();
  for (const form of forms)
    for (const part of form.parts) {
      if (part.fate !== 'written') continue;
      const key = `${form.unit!.unit_code} ${part.node!.code}`;
      claims.set(key, [...(claims.get(key) ?? []), { form, part }]);
    }
  const rowQuestions: Question[] = [];
  const between = new Map<Form, { own: Claim; other: Claim }[]>();
  for (const group of claims.values()) {
    if (group.length < 2) continue;
    const byForm = [...new Set(group.map(({ form }) => form))].map((form) =>
      group.filter((claim) => claim.form === form),
    );
    const single = byForm.flatMap((own) => oneOfForm(own, answers, rowQuestions));
    const [first, ...rest] = single;
    if (!first) continue;
    for (const other of rest) if (other.part.points === first.part.points) refuseTwin(other, first);
    const left = single.filter(({ part }) => part.fate === 'written');
    if (left.length < 2) continue;
    for (const own of left)
      between.set(own.form, [
        ...(between.get(own.form) ?? []),
        { own, other: left.find((claim) => claim !== own)! },
      ]);
  }
  return [...rowQuestions, ...betweenForms(between, answers)];
}

function waitForUnit({ parts, is_refused }: Form): void {
  for (const part of parts) {
    if (part.fate === 'refused') continue;
    part.fate = is_refused ? 'refused' : 'waiting';
    part.why = is_refused ? 'người xác nhận đã bỏ phiếu này' : 'chờ xác nhận đơn vị';
  }
}

/** Of rows of one form, the one that counts; none while it is to be decided. */
function oneOfForm(own: Claim[], answers: Answers, questions: Question[]): Claim[] {
  const [first, ...rest] = own;
  if (rest.every(({ part }) => part.points === first!.part.points)) {
    for (const twin of rest) refuseTwin(twin, first!);
    return [first!];
  }
  const rows = own.map(({ part }) => part.row).join(', ');
  const asked = own.map((claim) => {
    const { node, points, row } = claim.part;
    const why = `tiêu chí này có ở các dòng ${rows} với điểm khác nhau: đánh x vào dòng được tính`;
    const question = ask(claim.form, 'dòng', row, `${node!.code}: ${pointsText(points!)} điểm`, {
      code: node!.code,
      name: node!.name,
      why,
    });
    questions.push(question);
    return { claim, isChosen: answers.to(question)?.is === 'accepted' };
  });
  const chosen = asked.filter(({ isChosen }) => isChosen);
  for (const { claim, isChosen } of asked) {
    if (chosen.length === 1 && isChosen) continue;
    claim.part.fate = chosen.length === 1 ? 'refused' : 'waiting';
    claim.part.why =
      chosen.length === 1
        ? `đã chọn dòng ${chosen[0]!.claim.part.row}`
        : `tiêu chí có ở các dòng ${rows} với điểm khác nhau`;
  }
  return chosen.length === 1 ? [chosen[0]!.claim] : [];
}

function refuseTwin({ part }: Claim, { form, part: counted }: Claim): void {
  part.fate = 'refused';
  part.why = `đã có ở ${place(form, counted.row)}, cùng số điểm`;
}

/** Several forms of one unit that differ: a person says which of them counts where they do. */
function betweenForms(
  between: Map<Form, { own: Claim; other: Claim }[]>,
  answers: Answers,
): Question[] {
  const asked = [...between].map(([form, differing]) => {
    const { own, other } = differing[0]!;
    const example = `${own.part.node!.code} là ${pointsText(own.part.points!)}, ở ${place(other.form)} là ${pointsText(other.part.points!)}`;
    const question = ask(form, 'phiếu', null, form.unit!.unit_name, {
      code: form.unit!.unit_code,
      name: form.unit!.unit_name,
      why: `đơn vị có nhiều phiếu, ${differing.length} tiêu chí khác điểm (${example}): đánh x vào phiếu được tính`,
    });
    return { form, differing, question, isChosen: answers.to(question)?.is === 'accepted' };
  });
  for (const { form, differing, isChosen } of asked)
    for (const { own } of differing) {
      const rivals = asked.filter((one) =>
        one.differing.some(
          (theirs) =>
            theirs.own.part.node!.code === own.part.node!.code && one.form.unit === form.unit,
        ),
      );
      const chosen = rivals.filter((one) => one.isChosen);
      if (chosen.length === 1 && isChosen) continue;
      own.part.fate = chosen.length === 1 ? 'refused' : 'waiting';
      own.part.why =
        chosen.length === 1
          ? `đã chọn phiếu ${place(chosen[0]!.form)}`
          : 'đơn vị có phiếu khác với điểm khác';
    }
  return asked.map(({ question }) => question);
}

const ask = (
  { file, sheet }: Form,
  kind: Question['kind'],
  row: number | null,
  text: string,
  proposed: Pick<Question, 'code' | 'name' | 'why'>,
): Question => ({
  kind,
  file,
  sheet,
  row,
  text,
  ...proposed,
  likeness: null,
  others: '',
  answer: '',
  problem: '',
});

/** What is certain, by unit, then in the order of the criteria. */
export function writtenOf(forms: Form[], codes: string[]): Written[] {
  const order = new Map(codes.map((code, i) => [code, i]));
  return forms
    .flatMap((form) =>
      form.parts
        .filter(({ fate }) => fate === 'written')
        .map(({ node, points, evidence, row }) => ({
          unit: form.unit!,
          criterion: node!.code,
          points: points!,
          evidence,
          locator: place(form, row),
        })),
    )
    .sort(
      (a, b) =>
        (a.unit.unit_code < b.unit.unit_code ? -1 : +(a.unit.unit_code > b.unit.unit_code)) ||
        order.get(a.criterion)! - order.get(b.criterion)!,
    );
}
