/** Arithmetic as one writes it on paper, kept as data: pages print it, tests work it out again. No I/O. */

/** A number; `percent`: written as 90%, though its value is 0.9. */
export interface Quantity {
  value: number;
  percent?: boolean;
}

/** `−` of one part is its opposite; `^` and `÷` have two parts, the others two or more. */
export interface Operation {
  op: '+' | '−' | '×' | '÷' | '^' | 'ln';
  of: Expression[];
}

export type Expression = Quantity | Operation;

export const isOperation = (expression: Expression): expression is Operation => 'op' in expression;

/** What an expression comes to, as a float: rounding is the business of whoever asked. */
export function amountOf(expression: Expression): number {
  if (!isOperation(expression)) return expression.value;
  const [first, ...rest] = expression.of.map(amountOf) as [number, ...number[]];
  switch (expression.op) {
    case '+':
      return rest.reduce((a, b) => a + b, first);
    case '−':
      return rest.length ? rest.reduce((a, b) => a - b, first) : -first;
    case '×':
      return rest.reduce((a, b) => a * b, first);
    case '÷':
      return rest.reduce((a, b) => a / b, first);
    case '^':
      return rest.reduce((a, b) => a ** b, first);
    case 'ln':
      return Math.log(first);
  }
}

export const number = (value: number): Quantity => ({ value });
export const percent = (value: number): Quantity => ({ value, percent: true });
const operation =
  (op: Operation['op']) =>
  (...of: Expression[]): Operation => ({ op, of });
export const plus = operation('+');
export const minus = operation('−');
export const times = operation('×');
export const over = operation('÷');
export const power = operation('^');
export const ln = operation('ln');
