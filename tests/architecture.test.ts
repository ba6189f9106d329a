/** The house holds: who may import whom, one door per outside thing, small files, lists that agree with files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SOURCES } from '@/etl/sources/index';
import en from '@/i18n/messages/en';
import vi from '@/i18n/messages/vi';
import vietnameseColumns from '@/i18n/messages/vi/columns';
import { SIGN_SOURCES } from '@/warehouse/find-signs';
import { readMeasureNames } from '@/warehouse/measure-names';
import { FATES, MARTS, MEASURES, readModel, STAGING } from '@/warehouse/models';
import { SIGNS } from '@/warehouse/scoring/signs';

const ROOMS = [
  'app',
  'bench',
  'cli',
  'components',
  'etl',
  'i18n',
  'publication',
  'sample',
  'server',
  'warehouse',
];

function filesOf(folder: string, ending = /\.tsx?$/): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    // the readers that the bench compares with
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path, ending) : ending.test(entry.name) ? [path] : [];
  });
}

interface Import {
  from: string;
  what: string;
  isType: boolean;
}

/** Import lines of a file; project paths are given from the root, packages by their name. */
function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const lines = text.matchAll(
    /^(import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/gms,
  );
  return [...lines].map(([, , type, named, dynamic]) => {
    const what = named ?? dynamic!;
    const inProject = what.startsWith('@/')
      ? what.slice(2)
      : what.startsWith('.')
        ? join(path, '..', what)
        : what;
    return { from: path, what: inProject, isType: Boolean(type) };
  });
}

const code = ROOMS.flatMap((room) => filesOf(room));
const imports = code.flatMap(importsOf);
const room = (path: string) => path.split('/')[0]!;

/** Which rooms a room may reach into, itself apart. */
const MAY_IMPORT: Record<string, string[]> = {
  warehouse: [],
  i18n: ['warehouse'],
  publication: ['warehouse'],
  components: ['i18n', 'warehouse'],
  app: ['components', 'i18n', 'publication', 'warehouse'],
  etl: ['i18n', 'warehouse'],
  sample: ['scripts', 'warehouse'],
  server: ['warehouse'],
  bench: ['etl', 'sample', 'warehouse'],
  cli: ['bench', 'etl', 'i18n', 'publication', 'sample', 'scripts', 'warehouse'],
};

test('rooms reach only into the rooms they may', () => {
  const wrong = imports.filter(
    ({ from, what }) =>
      [...ROOMS, 'scripts', 'tests'].includes(room(what)) &&
      room(what) !== room(from) &&
      !MAY_IMPORT[room(from)]!.includes(room(what)),
  );
  expect(wrong.map(({ from, what }) => `${from} → ${what}`)).toEqual([]);
});

test('the scoring core imports nothing that runs', () => {
  const wrong = imports.filter(
    ({ from, what }) =>
      from.startsWith('warehouse/scoring/') &&
      what !== 'zod' &&
      !what.startsWith('warehouse/scoring/'),
  );
  expect(wrong.map(({ from, what }) => `${from} → ${what}`)).toEqual([]);
});

test('components draw: of the warehouse they know the scoring core, and types of rows', () => {
  const wrong = imports.filter(
    ({ from, what, isType }) =>
      from.startsWith('components/') &&
      what.startsWith('warehouse/') &&
      !what.startsWith('warehouse/scoring/') &&
      !isType,
  );
  expect(wrong.map(({ from, what }) => `${from} → ${what}`)).toEqual([]);
});

const DOORS: Record<string, RegExp> = {
  '@duckdb/node-api': /^warehouse\/db(-values)?\.ts$/,
  'apache-arrow': /^warehouse\/arrow\.ts$/,
  exceljs: /^publication\/workbook\.ts$/,
  echarts: /^components\/charts\/echart\.tsx$/,
  'drizzle-orm': /^warehouse\/(schema|serving|queries\/.+)\.ts$/,
  'next-intl': /^i18n\/translator\.ts$/,
  yauzl: /^etl\/workbook\/archive\.ts$/,
  yaml: /^(warehouse\/(campaigns|measure-names)|etl\/mappings)\.ts$/,
};

for (const [name, door] of Object.entries(DOORS))
  test(`${name} has one door`, () => {
    const wrong = imports.filter(
      ({ from, what }) => (what === name || what.startsWith(`${name}/`)) && !door.test(from),
    );
    expect(wrong.map(({ from }) => from)).toEqual([]);
  });

test('files are small enough to read in one sitting', () => {
  const lengths = [...code, ...filesOf('warehouse', /\.sql$/)].map((path) => ({
    path,
    lines: readFileSync(path, 'utf8').split('\n').length,
  }));
  // a list of words, and a list of tables, grow with what there is to say
  const lists = /^(i18n\/messages\/|warehouse\/schema\.ts)/;
  expect(lengths.filter(({ path, lines }) => lines > 251 && !lists.test(path))).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1]).toBeLessThan(75);
});

test('there are no barrels and no utils', () => {
  const names = code.filter((path) => /(^|\/)(index|utils?|helpers?)\.tsx?$/.test(path));
  expect(names).toEqual(['etl/sources/index.ts']);
});

const named = (folder: string, ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => name.replace(ending, ''))
    .sort();

test('the list of sources and their files agree', () => {
  const files = named('etl/sources', /\.ts$/).filter((name) => name !== 'index');
  expect(SOURCES.map(({ name }) => name).sort()).toEqual(files);
});

for (const [schema, list] of [
  ['staging', [...STAGING, ...FATES]],
  ['measures', MEASURES],
  ['marts', MARTS],
  ['signs', [...SIGN_SOURCES, ...SIGNS.map(({ name }) => name)]],
] as const)
  test(`models of ${schema} and their files agree, and each states its grain`, () => {
    expect([...list].sort()).toEqual(named(`warehouse/models/${schema}`, /\.sql$/));
    for (const name of list) expect(readModel(schema, name).grain).not.toBe('');
  });

test('a model reads only models made before it', () => {
  const order = [
    ...[...STAGING, ...FATES].map((n) => `staging.${n}`),
    ...MEASURES.map((n) => `measures.${n}`),
    // signs are found last, from everything before them
    ...MARTS.filter((n) => n !== 'signs').map((n) => `marts.${n}`),
    ...[...SIGN_SOURCES, ...SIGNS.map(({ name }) => name)].map((n) => `signs.${n}`),
    'marts.signs',
  ];
  const made = new Set([
    'staging.files',
    'staging.tallies',
    'staging.coverage',
    'staging.records',
    'measures.every',
    'staging.holidays',
    'staging.procedures',
    'staging.answer_weights',
    'staging.measure_files',
    'marts.measures',
    'marts.sources',
    'marts.boundaries',
    'signs.settings',
    'signs.judged',
  ]);
  for (const name of order) {
    const [schema, model] = name.split('.') as [string, string];
    const read = readModel(schema, model).body.matchAll(/\b(staging|measures|marts|signs)\.(\w+)/g);
    for (const [reference] of read) expect(made, `${name} reads ${reference}`).toContain(reference);
    made.add(name);
  }
});

test('every computed measure has a model, and the list of measures says so', () => {
  const computed = Object.entries(readMeasureNames('data/reference/measures.yaml'))
    .filter(([, measure]) => measure.computed)
    .map(([name]) => name);
  expect(computed.sort()).toEqual([...MEASURES].sort());
});

test('what heads of marts say of their columns is said in Vietnamese too, and nothing else is', () => {
  const described = MARTS.map((name) => [name, Object.keys(readModel('marts', name).columns)]);
  const said = Object.entries(vietnameseColumns).map(([name, of]) => [name, Object.keys(of)]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(described));
  for (const meaning of Object.values(vietnameseColumns).flatMap(Object.values))
    expect(meaning).toMatch(/\S/);
});

test('every check says what it finds', () => {
  for (const name of named('warehouse/checks', /\.sql$/))
    expect(readFileSync(`warehouse/checks/${name}.sql`, 'utf8')).toMatch(/^-- \S/);
});

test('dependencies are pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
});

test('every sign names its rule in the head of its file, is named and explained in both languages', () => {
  for (const { name, rule } of SIGNS) {
    const head = readFileSync(`warehouse/models/signs/${name}.sql`, 'utf8');
    expect(head, name).toMatch(new RegExp(`Judged by ${rule.by}\\b`));
    for (const { name: names, says, meaning } of [vi.signs, en.signs]) {
      expect(names[name], name).not.toBe('');
      expect(says[name], name).not.toBe('');
      // what the public reads holds no limit
      expect(meaning[name], name).not.toMatch(/\d/);
    }
  }
});
