/** `npm run -s etl -- VERB …`: words of the command line → one verb → an exit code. */
import { parseArgs } from 'node:util';
import { readEnvironment } from '@/scripts/environment.mjs';
import { dataFolder, PROGRAM, UnfitFolder } from '@/warehouse/data-folder';
import { NothingLoaded } from '@/warehouse/serving';
import { plainError } from './errors';
import { fromCaller } from './paths';
import { Failure, USAGE, UsageError } from './usage';

const OPTIONS = {
  data: { type: 'string' },
  source: { type: 'string' },
  'as-of': { type: 'string' },
  covers: { type: 'string', multiple: true },
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  confirm: { type: 'string', multiple: true },
  version: { type: 'string' },
  rows: { type: 'string' },
  seed: { type: 'string' },
  dossiers: { type: 'string' },
  units: { type: 'string' },
  bom: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function run(words: string[]): Promise<number> {
  // it has options of its own
  if (words[0] === 'bench') return (await import('@/bench/run')).bench(words.slice(1));
  const { values, positionals } = parse(words);
  const [verb = '', ...rest] = positionals;
  if (values.help) {
    // who checks a file that was not recognised wants to know what would be
    const help = verb === 'check' ? (await import('./sources-help')).SOURCES_HELP : USAGE;
    process.stdout.write(help);
    return 0;
  }
  readEnvironment(PROGRAM);
  if (values.data) process.env.DATA_DIR = fromCaller(values.data);
  const folder = dataFolder();
  const out = values.out && fromCaller(values.out);
  const { json } = values;
  // each verb is loaded when it is asked for: `status` should not wait for what `add` needs
  switch (verb) {
    case '':
      return (await import('./verbs/load')).loadNew(folder, { json });
    case 'add': {
      const given = { source: values.source, asOf: values['as-of'], covers: values.covers };
      return (await import('./verbs/load')).add(folder, rest.map(fromCaller), given, { json });
    }
    case 'remove':
      return (await import('./verbs/load')).remove(folder, rest[0], { json });
    case 'status':
      return (await import('./verbs/status')).status(folder, json);
    case 'check':
      return (await import('./verbs/check')).check(folder, rest.map(fromCaller), values, json);
    case 'rejects':
      return (await import('./verbs/rejects')).rejects(folder, {
        format: values.format,
        out,
        json,
        bom: values.bom,
      });
    case 'forms': {
      const confirm = (values.confirm ?? []).map(fromCaller);
      const [id, ...paths] = rest;
      return (await import('./verbs/forms')).forms(id, paths.map(fromCaller), {
        out,
        confirm,
        json,
      });
    }
    case 'proposals':
      return (await import('./verbs/proposals')).proposals(out, json);
    case 'explain':
      return (await import('./verbs/explain')).explain(rest, Number(values.rows ?? 20), json);
    case 'export': {
      const { exportCampaign } = await import('./verbs/export');
      return exportCampaign(rest[0], {
        ...values,
        format: values.format,
        out,
        version: values.version,
      });
    }
    case 'sample':
      return (await import('./verbs/sample')).sample({ ...values, out });
    case 'publish':
    case 'verify':
    case 'backup':
    case 'restore':
      throw new UsageError(`lệnh ${verb} chưa hỗ trợ`);
    default:
      throw new UsageError(`không có lệnh "${verb}"`);
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // who reads may have seen enough: `… | head`
  if (error.code !== 'EPIPE') process.stderr.write(`${plainError(error)}\n`);
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`);
      process.exitCode = 2;
    } else if (error instanceof NothingLoaded) {
      process.stderr.write('Chưa nạp số liệu nào. Nạp tệp bằng lệnh add.\n');
      process.exitCode = 2;
    } else {
      process.stderr.write(`${plainError(error)}\n`);
      process.exitCode =
        error instanceof Failure ? error.exitCode : error instanceof UnfitFolder ? 2 : 1;
    }
  },
);
