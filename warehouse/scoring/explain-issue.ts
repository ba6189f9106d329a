/** What the schema of a campaign says is wrong → words an official can act on. No I/O. */
import type { z } from 'zod';
import type { Problem } from './criteria';

/** How a kind of value is written in the file. */
const KINDS: Record<string, string> = {
  string: 'chữ đặt trong dấu nháy, ví dụ "21994"',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách, mỗi mục sau một dấu "-" hoặc trong [ ]',
  object: 'các cặp "khóa: giá trị", viết thụt vào hoặc trong { }',
};

/** One issue may tell of several keys. */
export function explainIssue(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as (string | number)[];
  const key = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({
        path: [...path, unknown],
        message: `khóa "${unknown}" không có trong mẫu`,
      }));
    case 'invalid_type': {
      if (!path.length)
        return [{ path, message: 'tệp trống, hoặc không phải các cặp "khóa: giá trị"' }];
      if (!issue.message.startsWith('Invalid input')) return [{ path, message: issue.message }];
      const wrong = issue.message.endsWith('undefined') ? 'thiếu' : 'sai kiểu';
      return [{ path, message: `${key} ${wrong}, cần ${KINDS[issue.expected] ?? issue.expected}` }];
    }
    case 'invalid_value':
      return [{ path, message: `${key} chỉ nhận: ${issue.values.join(', ')}` }];
    case 'too_small':
      return [{ path, message: `${key} ${least(issue)}` }];
    case 'too_big':
      return [{ path, message: `${key} không được quá ${issue.maximum}` }];
    case 'invalid_union': {
      // of several shapes, the one that was followed furthest tells what is wrong
      const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
      if (closest && depth(closest))
        return closest.flatMap((inner) =>
          explainIssue({ ...inner, path: [...path, ...inner.path] }),
        );
      return [{ path, message: `${key} thiếu hoặc không đúng mẫu` }];
    }
    default:
      return [{ path, message: `${key}: ${issue.message}` }];
  }
}

/** How the place is called: its key, or which item of which list it is. */
function nameOf(path: (string | number)[]): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `mục thứ ${last + 1} của "${path.at(-2)}"` : `"${last}"`;
}

function least({ origin, minimum, message }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'array') return 'cần ít nhất một mục';
  if (origin === 'string') return 'không được để trống';
  return message.startsWith('Too small') ? `không được dưới ${minimum}` : message;
}

/** How far into a value its reading came before it stopped. */
const depth = (issues: z.core.$ZodIssue[]) =>
  Math.max(
    0,
    ...issues.map(({ path, code }) => path.length + Number(code === 'unrecognized_keys')),
  );
