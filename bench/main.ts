/** `npm run bench -- [PART…] [--dossiers N] [--units N] …` */
import { bench } from './run';

process.exitCode = await bench(process.argv.slice(2));
