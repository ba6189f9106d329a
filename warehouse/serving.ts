/** The build that serves, for readers: notices a swap, opens the new build, lets the old one drain. */
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { buildPath, currentBuild, currentStamp } from './builds';
import { type DataFolder, dataFolder } from './data-folder';
import { Database, literal, type Param } from './db';

interface Serving {
  build: string;
  stamp: string;
  db: Database;
}

/** How long a request that began on the old build may take. */
const DRAIN = 30_000;

/** Next bundles a module once a route: what must be one in the process hangs on globalThis. */
const shared = globalThis as { bangThiDua?: Promise<Serving | null> };

async function open(folder: DataFolder, stamp: string): Promise<Serving | null> {
  const build = currentBuild(folder);
  if (!build) return null;
  const db = await Database.open(buildPath(folder, build), { readOnly: true, memory: '1GB' });
  await db.run(`set global file_search_path = ${literal(folder.lake)}`);
  return { build, stamp, db };
}

async function serving(): Promise<Serving | null> {
  const folder = dataFolder();
  const stamp = currentStamp(folder);
  const before = shared.bangThiDua;
  const current = await before;
  if (current?.stamp === stamp) return current;
  // several requests may notice the swap at once: one of them opens
  if (shared.bangThiDua === before) {
    const opening = open(folder, stamp);
    shared.bangThiDua = opening;
    opening
      .then(() => current && setTimeout(() => current.db.close(), DRAIN).unref())
      .catch(() => {
        shared.bangThiDua = before;
      });
  }
  return shared.bangThiDua ?? null;
}

/** Id of the build that serves, or null before the first one. */
export async function servingBuild(): Promise<string | null> {
  return (await serving())?.build ?? null;
}

/** Drizzle's builder: typed SQL text, run here. */
export const query = new QueryBuilder();

/** What drizzle knows of a select: its text, its parameters, and its fields in order. */
interface Select<T> {
  toSQL(): { sql: string; params: unknown[] };
  readonly _: { readonly result: T[]; readonly selectedFields: Record<string, unknown> };
}

export class NothingLoaded extends Error {}

/** Rows of a typed query. @throws NothingLoaded before the first build */
export async function rows<T extends object>(select: Select<T>): Promise<T[]> {
  const current = await serving();
  if (!current) throw new NothingLoaded('nothing loaded');
  const { sql, params } = select.toSQL();
  // two tables may share a column name: fields are told apart by their place
  const fields = Object.keys(select._.selectedFields);
  const found = await current.db.arrays(sql, params as Param[]);
  return found.map(
    (values) => Object.fromEntries(fields.map((field, i) => [field, values[i]])) as T,
  );
}

/** Rows of a plain statement. @throws NothingLoaded before the first build */
export async function sqlRows<T extends object>(sql: string, params: Param[] = []): Promise<T[]> {
  const current = await serving();
  if (!current) throw new NothingLoaded('nothing loaded');
  return current.db.rows<T>(sql, params);
}
