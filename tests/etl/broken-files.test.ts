import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headingOf } from '@/etl/source';
import { sourceNamed } from '@/etl/sources/index';
import { sentence } from '@/i18n/reasons';
import { PROGRAM } from '@/warehouse/data-folder';
import { answer, newFolder, type Ran, rowsOf, run, smallProvince, WARDS, write } from './program';

// one data folder serves all: every command takes a second
test.describe.configure({ mode: 'default' });

interface Expected {
  accepted: number;
  /** Line, reason, column. */
  rejected?: [number, string, string?][];
  skipped: Record<string, number>;
  way?: 'fast' | 'lines';
  delimiter?: string;
  source?: string;
}
const heading = { heading: 1 };

const READ: Record<string, Expected> = {
  'windows-1258.csv': { accepted: 3, skipped: heading, way: 'fast' },
  'utf-16.csv': { accepted: 1, skipped: heading, way: 'fast', delimiter: '\t' },
  'latin-1.csv': { accepted: 2, rejected: [[3, 'bad_bytes']], skipped: heading },
  'nul-byte.csv': { accepted: 2, rejected: [[3, 'bad_bytes']], skipped: heading },
  'bom.csv': { accepted: 2, skipped: heading, way: 'fast' },
  'unclosed-quote.csv': { accepted: 4, rejected: [[3, 'broken_quote']], skipped: heading },
  'stray-quotes.csv': { accepted: 4, rejected: [[2, 'broken_quote']], skipped: heading },
  'quoted-newlines.csv': { accepted: 4, skipped: heading },
  'spaces-around-quotes.csv': { accepted: 2, rejected: [[3, 'broken_quote']], skipped: heading },
  'cells-missing-and-extra.csv': {
    accepted: 3,
    rejected: [
      [3, 'too_few_cells'],
      [5, 'too_many_cells'],
    ],
    skipped: heading,
    way: 'fast',
  },
  'mixed-newlines.csv': { accepted: 5, skipped: heading, way: 'lines' },
  'trailing-delimiter.csv': { accepted: 3, skipped: heading },
  'trailing-delimiter-in-rows.csv': { accepted: 3, skipped: heading },
  'empty-columns-at-end.csv': {
    accepted: 3,
    rejected: [[5, 'too_few_cells']],
    skipped: heading,
    way: 'fast',
  },
  'long-line.csv': { accepted: 2, rejected: [[3, 'line_too_long']], skipped: heading },
  'blank-lines.csv': { accepted: 3, skipped: { heading: 1, blank: 10 } },
  'repeated-heading.csv': { accepted: 3, skipped: { heading: 3 } },
  'total-rows.csv': { accepted: 2, skipped: { heading: 1, total: 1 } },
  'title-rows.csv': { accepted: 2, skipped: { heading: 1, title: 2, blank: 1, total: 1 } },
  'heading-only.csv': { accepted: 0, skipped: heading },
  'semicolon.csv': { accepted: 2, skipped: heading, delimiter: ';', way: 'fast' },
  'tab.csv': { accepted: 2, skipped: heading, delimiter: '\t', way: 'fast' },
  'pipe.csv': { accepted: 2, skipped: heading, delimiter: '|', way: 'fast' },
  'odd-headings.csv': { accepted: 2, skipped: heading, delimiter: ';' },
  'no-kind-of-change.csv': {
    source: 'unit_changes',
    accepted: 0,
    rejected: [
      [2, 'missing', 'kind'],
      [3, 'missing', 'kind'],
    ],
    skipped: heading,
  },
  'unknown-unit.csv': { accepted: 3, skipped: heading },
  'no-such-day.csv': {
    accepted: 2,
    rejected: [
      [3, 'bad_date', 'received_at'],
      [4, 'bad_date', 'finished_at'],
      [5, 'bad_date', 'due_at'],
      [6, 'missing', 'received_at'],
    ],
    skipped: heading,
  },
  'finished-before-received.csv': {
    accepted: 2,
    rejected: [[3, 'finished_before_received', 'finished_at']],
    skipped: heading,
  },
  'duplicate-codes.csv': { accepted: 5, skipped: heading },
  'dashes.csv': {
    accepted: 1,
    rejected: [[3, 'missing', 'dossier_code']],
    skipped: { heading: 1, blank: 1 },
  },
  'decimal-comma.csv': {
    source: 'measures',
    accepted: 3,
    rejected: [[5, 'bad_number', 'numerator']],
    skipped: heading,
    delimiter: ';',
  },
  'decimal-dot.csv': { source: 'measures', accepted: 3, skipped: heading, delimiter: ';' },
  'dates.csv': {
    accepted: 5,
    rejected: [[6, 'bad_date', 'received_at']],
    skipped: heading,
  },
};

/** Files nothing can be made of, and what the sender is told. */
const UNREADABLE: Record<string, string> = {
  'empty.csv': 'Tệp trống',
  'report.pdf.csv': 'Không phải tệp văn bản',
  'workbook.xlsx.csv': 'Sổ tính bị hỏng',
  'tcvn3.csv': 'bảng mã TCVN3',
  'no-such-column.csv': 'thiếu cột: Tử số',
};

interface Checked {
  name: string;
  error?: string;
  source: string;
  delimiter: string;
  way: string;
  rows: number;
  accepted: number;
  rejected: number;
  skipped: number;
  skipped_kinds: Record<string, number>;
  headings: string[];
  mapping: Record<string, number>;
  first_rejections: { line: number; reason: string; column: string | null }[];
}
interface Reject {
  file: string;
  line: number;
  unit: string;
  column: string;
  value: string;
  code: string;
  reason: string;
}

let data: string;
let files: string[];
let checked: Map<string, Checked>;
let printed: string;
let added: Ran;
let rejects: Reject[];

test.beforeAll(() => {
  data = newFolder('broken-files', smallProvince(WARDS));
  const at = join(PROGRAM, 'tests/fixtures/broken');
  const row = (code: string, field: string) => `${code},90001,05/01/2026,,,${field}\n`;
  const long = write(
    join(data, 'sent/long-line.csv'),
    `dossier_code,unit_code,received_at,due_at,finished_at,field\n${row('H90.1', '')}${row('H90.2', 'x'.repeat(2 << 20))}${row('H90.3', '')}`,
  );
  files = [...readdirSync(at).map((name) => join(at, name)), long];
  const all = answer<Checked[]>(run(data, 'check', '--json', ...files));
  checked = new Map(all.map((file) => [basename(file.name), file]));
  printed = run(data, 'check', ...files).out;
  added = run(data, 'add', ...files);
  rejects = answer<Reject[]>(run(data, 'rejects', '--json'));
});
test.afterAll(() => rmSync(data, { recursive: true }));

/** What `check` prints of one file. */
const printedOf = (name: string) => printed.split(`${name}\n`)[1]!.split(/\n(?=\/)/)[0]!;

test('every broken file has its expectation', () => {
  const expected = [...Object.keys(READ), ...Object.keys(UNREADABLE)];
  expect(files.map((path) => basename(path)).sort()).toEqual(expected.sort());
});

for (const [name, expected] of Object.entries(READ))
  test(`${name} loses no good row`, () => {
    const { accepted, rejected = [], skipped, source: sourceName = 'dossiers' } = expected;
    const file = checked.get(name)!;
    const skippedRows = Object.values(skipped).reduce((a, b) => a + b, 0);
    expect(file).toMatchObject({ source: sourceName, accepted, rejected: rejected.length });
    expect(file).toMatchObject({ skipped: skippedRows, skipped_kinds: skipped });
    expect(file.rows).toBe(accepted + rejected.length + skippedRows);
    expect(file.delimiter).toBe(expected.delimiter ?? ',');
    if (expected.way) expect(file.way).toBe(expected.way);
    expect(file.first_rejections.map((r) => [r.line, r.reason, r.column ?? undefined])).toEqual(
      rejected.map(([line, reason, column]) => [line, reason, column]),
    );

    const said = printedOf(name);
    expect(said).toContain(
      `${file.rows} dòng = ${accepted} nhận + ${rejected.length} trả lại + ${skippedRows} bỏ qua`,
    );
    const kept = rejects.filter((reject) => reject.file === name);
    for (const [line, reason, column] of rejected) {
      const words = sentence(
        reason,
        'vi',
        headingOf(sourceNamed(sourceName), column ?? null, file),
      );
      expect(said).toContain(`dòng ${line}: ${words}`);
      expect(kept.find((reject) => reject.line === line)).toMatchObject({
        code: reason,
        reason: words,
      });
    }
  });

for (const [name, words] of Object.entries(UNREADABLE))
  test(`${name} is refused with a reason and leaves the others loaded`, () => {
    expect(checked.get(name)!.error).toContain(words);
    expect(added.code).toBe(3);
    expect(added.err).toMatch(new RegExp(`KHÔNG ĐỌC ĐƯỢC .*${name}: .*${words}`));
  });

test('what was refused is not kept, and the rest is loaded', async () => {
  const kept = await rowsOf<{ name: string }>(
    data,
    'select name from marts.files where not reference',
  );
  expect(kept.map(({ name }) => name).sort()).toEqual(Object.keys(READ).sort());
});

test('rejects shows what the sender wrote, by file and line', () => {
  const of = (name: string) => rejects.filter(({ file }) => file === name);
  expect(of('no-such-day.csv').map(({ line, value, unit }) => [line, value, unit])).toEqual([
    [3, '31/02/2026', '90001'],
    [4, '10/13/2026', '90001'],
    [5, 'hôm nay', '90001'],
    [6, '', '90001'],
  ]);
  expect(of('unknown-unit.csv')).toMatchObject([
    { line: 3, code: 'unknown_unit', column: 'unit_code', value: '99999', unit: '99999' },
  ]);
  const twice = of('duplicate-codes.csv').map(({ line, code, value }) => [line, code, value]);
  expect(twice).toEqual([
    [3, 'duplicate_code', 'H90.X2'],
    [5, 'duplicate_code', 'H90.X2'],
  ]);
});
