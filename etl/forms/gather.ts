/** Files, folders and archives → the sheets in them that hold a form. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpacked } from '../unpack';
import { UnreadableFile } from '../unreadable';
import type { Grid } from './grid';
import { findLayout, type Layout } from './layout';
import { openGrids } from './open-grids';

export interface Gathered {
  sheets: { grid: Grid; layout: Layout }[];
  unread: { name: string; message: string }[];
  /** Sheets beside a form that hold none. */
  left_out: { name: string; sheet: string; why: string }[];
}

const NO_FORM =
  'Không thấy bảng tự chấm: cần dòng tiêu đề có cột tiêu chí (hoặc STT) và cột điểm tự chấm.';

export async function gatherForms(paths: string[]): Promise<Gathered> {
  const found: Gathered = { sheets: [], unread: [], left_out: [] };
  const names = new Map<string, number>();
  const folder = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  const trying = async (name: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      found.unread.push({ name, message: error.message });
    }
  };
  try {
    for (const path of paths)
      await trying(path, async () => {
        for await (const file of unpacked(path)) {
          // files of one name from two places are told apart
          const times = (names.get(file.name) ?? 0) + 1;
          names.set(file.name, times);
          const name = times > 1 ? `${file.name} (${times})` : file.name;
          await trying(name, async () => {
            takeSheets(await openGrids(file.path, name, join(folder, 'utf8')), name, found);
          });
        }
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

/** A hidden sheet is last year's more often than not: it is read only where no other holds a form. */
function takeSheets(grids: Grid[], name: string, { sheets, left_out }: Gathered): void {
  const formed = grids.flatMap((grid) => {
    const layout = findLayout(grid);
    return layout ? [{ grid, layout }] : [];
  });
  if (!formed.length) throw new UnreadableFile(NO_FORM);
  const visible = formed.filter(({ grid }) => !grid.hidden);
  const taken = visible.length ? visible : formed;
  sheets.push(...taken);
  for (const grid of grids) {
    if (taken.some((one) => one.grid === grid)) continue;
    const isForm = formed.some((one) => one.grid === grid);
    const why = isForm ? 'trang tính ẩn' : 'không có bảng tự chấm';
    left_out.push({ name, sheet: grid.sheet, why });
  }
}
