import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database, literal } from '@/warehouse/db';

/** Type of each cell of dossiers.csv, in the file's order. */
export const DOSSIER_TYPES = {
  dossier_code: 'varchar',
  unit_code: 'varchar',
  procedure_code: 'varchar',
  procedure_name: 'varchar',
  field: 'varchar',
  channel: 'varchar',
  received_at: 'timestamp',
  due_at: 'timestamp',
  finished_at: 'timestamp',
  returned_at: 'timestamp',
  status: 'varchar',
  fee_due: 'bigint',
  fee_paid_online: 'boolean',
  input_digitised: 'boolean',
  result_digitised: 'boolean',
  supplement_requests: 'integer',
  apology_sent: 'boolean',
  applicant: 'varchar',
};

/** SQL of the typed rows of a dossiers.csv as the sample writes it. */
export function typedDossiers(csv: string): string {
  const columns = Object.entries(DOSSIER_TYPES).map(([name, type]) => `'${name}': '${type}'`);
  return `select * from read_csv(${literal(csv)}, header=true, auto_detect=false, delim=',', quote='"',
    escape='"', timestampformat='%d/%m/%Y %H:%M', columns={${columns.join(', ')}})`;
}

/** Makes dossiers.parquet of the dossiers.csv in `out`, which it takes the place of. */
export async function toParquet(out: string): Promise<void> {
  const [csv, part] = [join(out, 'dossiers.csv'), join(out, '.dossiers.parquet.part')];
  const db = await Database.open(':memory:');
  try {
    await db.run(
      `copy (${typedDossiers(csv)}) to ${literal(part)} (format parquet, compression zstd)`,
    );
    renameSync(part, join(out, 'dossiers.parquet'));
    rmSync(csv);
  } finally {
    db.close();
    rmSync(part, { force: true });
  }
}
