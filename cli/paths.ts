/** Paths as the caller meant them: npm runs scripts in the project's folder, not where the caller stands. */
import { resolve } from 'node:path';

const caller = () => process.env.INIT_CWD ?? process.cwd();

export const fromCaller = (path: string) => resolve(caller(), path);
