import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Scanner } from '@/etl/scan';
import { Database } from '@/warehouse/db';
import { type BothWays, bothWays, HEADING, written } from './both-ways';

const SEED = 766;
let folder: string;
let db: Database;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paths-agree-'));
  db = await Database.open(':memory:');
});
test.afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = fc
  .array(
    fc.constantFrom(
      ...['"', '""', ',', ';', '\t', '|', ' ', '  ', '-', 'Phường 2', 'Đống Đa', 'Hoà', 'ế', 'a'],
      ...["'", '\\', '#', '1.5', '😀', '\u00a0', '=', '%'],
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Cells of one record: unit code, name, period, measure, numerator, note. */
const record = fc.tuple(
  fc.constantFrom('00004', '1', '-', '', ' 2 '),
  text,
  fc.constantFrom('31/01/2025', '2025-02-28', '31/02/2025', ''),
  fc.constantFrom('satisfaction', 'tổng cộng', '', ' m '),
  fc.constantFrom('5', '4.859', '92,5%', 'x', '', '30/11/2025', '-'),
  text,
);
const layout = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  /** Spaces some programs put around a quoted cell. */
  padding: fc.constantFrom('', '', ' '),
  bom: fc.boolean(),
  lastNewline: fc.boolean(),
});

type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function fileOf(records: string[][], { delimiter, newline, quoteAll, padding, ...rest }: Layout) {
  const cell = (value: string) => {
    const plain = quoteAll ? `"${value.replaceAll('"', '""')}"` : written(value, delimiter);
    return plain.startsWith('"') ? padding + plain + padding : plain;
  };
  const lines = [HEADING, ...records].map((cells) => cells.map(cell).join(delimiter));
  const body = lines.join(newline) + (rest.lastNewline ? newline : '');
  return Buffer.from((rest.bom ? '\ufeff' : '') + body);
}

const shown = (cell: string) => {
  const inside = cell.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '').normalize('NFC');
  return ['', '-', '–', '—'].includes(inside) ? null : inside;
};

/** Of other rows the lake keeps no text. */
const isCounted = ({ reason, skipped }: BothWays['lines'][number]) => !reason && !skipped;

test('a clean file reads alike by the fast way and line by line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      layout,
      async (records, how) => {
        const { expected, fast, lines } = await bothWays(db, folder, fileOf(records, how));
        expect(expected).toBe(records.length);
        expect(fast).toEqual(lines);
        expect(lines.map(({ line }) => line)).toEqual(records.map((_, i) => i + 2));
        for (const { unit_name, note, line } of lines.filter(isCounted)) {
          const [, name, , , , more] = records[line - 2]!;
          expect([unit_name, note]).toEqual([shown(name), shown(more)]);
        }
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

test('a line break inside a quoted cell belongs to the cell', async () => {
  const broken = fc.tuple(text, fc.constantFrom('\n', '\r\n', '\r', '\n\n'), text);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(record, broken), { minLength: 1, maxLength: 6 }),
      layout,
      async (pairs, how) => {
        const records = pairs.map(([cells, [a, newline, b]]) => [
          ...cells.slice(0, 5),
          `x${a}${newline}${b}y`,
        ]);
        const { lines } = await bothWays(db, folder, fileOf(records, how));
        const oneLine = (cell: string) => shown(cell.replaceAll(/[\r\n]+/g, ' '));
        let line = 2;
        for (const [i, row] of lines.entries()) {
          if (isCounted(row)) expect(row.note).toBe(oneLine(records[i]![5]!));
          expect(row.line).toBe(line);
          line += 1 + records[i]![5]!.split(/\r\n|\r|\n/).length - 1;
        }
      },
    ),
    { seed: SEED, numRuns: 100 },
  );
});

test('what is fast and what is safe differ in no fault either', async () => {
  const odd = fc.constantFrom(
    ...['', ' ', '\t', ',,,,,', ',,', '1,a,31/01/2025,m,5', '1,a,31/01/2025,m,5,n,', 'Tổng cộng'],
    ...[
      '1,a,31/01/2025,m,5,n,x',
      '1,a,31/01/2025,m,5,n, ,\t,\u00a0,,,,',
      '1, "a" ,31/01/2025,m,5,n',
    ],
    ...['1,"a"b,31/01/2025,m,5,n', '1,a"b,31/01/2025,m,5,n', '1,"a,31/01/2025,m,5,n', '"'],
    ...[HEADING.join(','), '1,a\u0000b,31/01/2025,m,5,n'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 5 }), async (lines) => {
      const body = [HEADING.join(','), ...lines, '9,z,31/01/2025,m,7,last', ''].join('\n');
      const read = await bothWays(db, folder, Buffer.from(body));
      if (read.fast?.length === read.expected) expect(read.fast).toEqual(read.lines);
      expect(read.lines.at(-1)).toMatchObject({ unit_code: '9', note: 'last', reason: null });
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('the shape of a file does not depend on how its bytes arrive', () => {
  const bytes = fc
    .array(fc.constantFrom('a', '\n', '\r\n', '\r', '"', 'ế', '😀', '\0', '\n\n'))
    .map((parts) => Buffer.from(parts.join('')));
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(40)), (whole, cuts) => {
      const [once, pieces] = [new Scanner(), new Scanner()];
      once.add(whole);
      let from = 0;
      for (const cut of [...cuts, whole.length]) {
        pieces.add(whole.subarray(from, from + cut));
        from += cut;
      }
      expect(pieces.result()).toEqual(once.result());
    }),
    { seed: SEED, numRuns: 500 },
  );
});
