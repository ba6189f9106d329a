/** Rows below a form's heading → what each says. Pure. */
import { headingKey } from '../source';
import type { Layout } from './layout';
import { isNumber } from './numbering';
import { isNothing } from './points';

export interface FormRow {
  /** As Excel shows it. */
  row: number;
  hidden: boolean;
  number: string;
  name: string;
  max: string;
  self: string;
  evidence: string;
}

/** Rows with anything in the columns of a form. */
export function formRows({ body, number, names, max, self, evidence }: Layout): FormRow[] {
  return body.flatMap(({ number: row, hidden, cells }) => {
    const at = (place: number | null) => (place === null ? '' : (cells[place] ?? '').trim());
    const line = (text: string) => text.replace(/\s+/g, ' ');
    const filled = names.map(at).map(line).filter(Boolean);
    // without a column of its own the number stands before the name, in a cell under the same heading
    const isFirst = number === null && filled.length > 1 && isNumber(filled[0]!);
    const told: FormRow = {
      row,
      hidden,
      number: isFirst ? filled[0]! : line(at(number)),
      name: (isFirst ? filled.slice(1) : filled).at(-1) ?? '',
      max: at(max),
      self: at(self),
      evidence: evidenceText(at(evidence)),
    };
    return told.number || told.name || !isNothing(told.self) ? [told] : [];
  });
}

/** On one line, without the dashes people list papers with. */
const evidenceText = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^[\s\-–+*•=@]+/, '').trim())
    .filter(Boolean)
    .join('; ');

const TOTAL =
  /^(tong|cong|total)( cong| so| diem)*( tu (cham|danh gia))?( (muc|phan|linh vuc|nhom))?((?: (?:\d+|[ivx]+))*)$/;

/** A row that adds up others: which one section it says, '' for all; null where it is no such row. */
export function totalOf({ number, name }: FormRow): string | null {
  const found = TOTAL.exec(headingKey(name || number)) ?? TOTAL.exec(headingKey(number));
  if (!found) return null;
  const sections = found[7]!.trim().split(' ');
  return sections.length === 1 ? sections[0]! : '';
}

/** A part of the criterion above: "a)", "- Kiểm tra công vụ". */
export const isIdea = ({ number, name }: FormRow) =>
  /^([a-zđ]|[-–+*•])[.)]?$/i.test(number) || (!number && /^([-–+*•]|[a-zđ]\))/i.test(name));
