/** A sheet, or a text file, as rows of cells: what a form is found in. */
import type { Merge, Row } from '../workbook/workbook';

export interface Grid {
  /** As people know the file: `tu-cham.zip/Phường 2.xlsx`. */
  file: string;
  /** '' where the file is one table. */
  sheet: string;
  hidden: boolean;
  /** Numbers that are numbers already have U+066B as decimal sign. */
  rows: Row[];
  merges: Merge[];
}

/** Where something stands, as people look it up. */
export const place = ({ file, sheet }: Pick<Grid, 'file' | 'sheet'>, row?: number | null) =>
  [file, sheet, row ? `dòng ${row}` : ''].filter(Boolean).join(' › ');
