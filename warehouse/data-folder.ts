/** Where everything lies. One place knows the layout of the data folder; DATA_DIR moves it. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the program: `data/` in it holds what is in git. Next moves this file when it bundles it;
 * then the working folder is the program's.
 */
export const PROGRAM = ((beside) =>
  existsSync(join(beside, 'package.json')) ? beside : process.cwd())(
  resolve(/*turbopackIgnore: true*/ dirname(fileURLToPath(import.meta.url)), '..'),
);

export interface DataFolder {
  root: string;
  inbox: string;
  lake: string;
  warehouse: string;
  /** How foreign systems head their columns, a file each. */
  mappings: string;
  /** Later ones win over the same file name. */
  campaigns: string[];
  reference: string[];
}

/** A data folder that can't be used; the message says why and what to do. */
export class UnfitFolder extends Error {}

/**
 * @param root default: DATA_DIR, else `data/` of the program; a relative one counts from the program's folder
 * @throws UnfitFolder where the database could not find its files again: it takes a comma for the end of a path
 */
export function dataFolder(root = process.env.DATA_DIR || 'data'): DataFolder {
  const base = resolve(/*turbopackIgnore: true*/ PROGRAM, root);
  if (base.includes(','))
    throw new UnfitFolder(
      `Thư mục dữ liệu có dấu phẩy trong đường dẫn nên không dùng được: ${base}. Đổi tên thư mục, hoặc chọn thư mục khác bằng DATA_DIR.`,
    );
  const both = (name: string) => [...new Set([join(PROGRAM, 'data', name), join(base, name)])];
  return {
    root: base,
    inbox: join(base, 'inbox'),
    lake: join(base, 'lake'),
    warehouse: join(base, 'warehouse'),
    mappings: join(base, 'mappings'),
    // an office that wants none of the campaigns that ship says so
    campaigns: process.env.CAMPAIGNS === 'own' ? [join(base, 'campaigns')] : both('campaigns'),
    reference: both('reference'),
  };
}

/**
 * Makes the folder and those above it.
 * @throws where the system refuses; Node's own recursive way never returns on some read-only file systems
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory())
      throw Object.assign(new Error(`not a folder: ${path}`), { code: 'ENOTDIR', path });
    return;
  }
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The reference file of that name which counts: the data folder's before the program's. */
export function referenceFile(folder: DataFolder, name: string): string | null {
  return folder.reference.map((at) => join(at, name)).findLast(existsSync) ?? null;
}

/** Reference files of one kind, one path a name, by name. */
export function referenceFiles(folder: DataFolder, extension: string, under = ''): string[] {
  const byName = new Map<string, string>();
  for (const base of folder.reference) {
    const at = join(base, under);
    if (!existsSync(at)) continue;
    for (const name of readdirSync(at))
      if (name.endsWith(extension)) byName.set(name, join(/*turbopackIgnore: true*/ at, name));
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
}
