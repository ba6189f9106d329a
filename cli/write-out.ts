/** Writes what a verb was asked for to the path of `-o`. */
import { writeFileSync } from 'node:fs';
import { Failure } from './usage';

/** Readable by its owner alone: it may quote what people sent. @throws Failure with a sentence where it can't */
export function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600 });
  } catch {
    throw new Failure(`Không ghi được ${path}. Kiểm tra thư mục và quyền ghi.`, 2);
  }
}
