/** Paths as the caller meant them: npm runs scripts in the project's folder, not where the caller stands. */
import { resolve, sep } from 'node:path';

const caller = () => process.env.INIT_CWD ?? process.cwd();

/** `path` from the root; a slash at its end, which says that a folder is meant, stays. */
export const fromCaller = (path: string) =>
  resolve(caller(), path) + (/[\\/]$/.test(path) ? sep : '');
