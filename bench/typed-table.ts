/** DuckDB's bare `create table … as select … from read_csv(…)`, typed as anybody who knows the file would. Pure. */
import { typedDossiers } from '@/sample/parquet';

export const typedTable = (csv: string) => `create table dossiers as ${typedDossiers(csv)}`;
