/** DuckDB alone, as a process of its own: `tsx bench/bare-load.ts CSV DATABASE` – the typed table and nothing else. */
import { Database } from '@/warehouse/db';
import { typedTable } from './typed-table';

const [csv, path] = process.argv.slice(2);
const db = await Database.open(path!);
await db.run(typedTable(csv!));
await db.run('checkpoint');
db.close();
