/** The real command line, run as a person runs it. */
import { execFileSync } from 'node:child_process';
import { records } from './published';

/** The data folder that holds the samples. */
export const SAMPLES = process.env.TEST_DATA ?? '.test-data';

/** What `npm run -s etl -- WORDS` prints. @throws where it does not exit with 0 */
export function etl(...words: string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The ranking of a campaign, as `export --format csv` gives it. */
export const exported = (campaign: string, data = SAMPLES) =>
  records(etl('export', campaign, '--format', 'csv', '--data', data));
