/**
 * Files damaged on their way: never a crash, a hang or a silent loss, and damage to some lines costs those
 * lines alone. `FUZZ=10000` tries so many files, `SEED=…` others than usual.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { SOURCES } from '@/etl/sources/index';
import { UnreadableFile } from '@/etl/unreadable';
import { Database } from '@/warehouse/db';
import { inLake } from '../etl/in-lake';
import { damage, damaged, type Piece } from './damage';
import { type Layout, layout, ORIGINALS, type Original, recordText } from './originals';

const FUZZ = Number(process.env.FUZZ ?? 165);
const SEED = Number(process.env.SEED ?? 766);
/** No file of a few lines takes so long, ms. */
const HANGS = 20_000;

let root: string;
let db: Database;

test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mutated-'));
  db = await Database.open(':memory:', { threads: 1 });
});
test.afterAll(() => {
  db.close();
  rmSync(root, { recursive: true, force: true });
});

function wholeFile({ heading }: Original, records: string[][], style: Layout): Piece[] {
  const piece = (text: string, role: Piece['role']): Piece => ({
    bytes: Buffer.from(text),
    end: style.newline,
    role,
    touched: false,
  });
  const pieces = [
    ...style.titles.map((title) => piece(title, 'title')),
    piece(recordText(heading, style), 'heading'),
    ...records.map((cells) => piece(recordText(cells, style), 'record')),
  ];
  if (!style.lastNewline) pieces.at(-1)!.end = '';
  if (style.bom) pieces[0]!.bytes = Buffer.concat([Buffer.from('\ufeff'), pieces[0]!.bytes]);
  return pieces;
}

/** Each piece's first physical line; `\n`, `\r\n` and a lone `\r` end one. */
function linesOf(pieces: Piece[]): { line: number; piece: Piece }[] {
  let line = 1;
  return pieces.map((piece) => {
    const placed = { line, piece };
    const text = piece.bytes.toString('latin1') + piece.end;
    line += text.match(/\r\n|\r|\n/g)?.length ?? 0;
    return placed;
  });
}

const bytesOf = (pieces: Piece[]) =>
  Buffer.concat(pieces.flatMap(({ bytes, end }) => [bytes, Buffer.from(end)]));

async function read(pieces: Piece[]) {
  const began = performance.now();
  try {
    return await inLake(db, root, bytesOf(pieces));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.message).toMatch(/^\p{Lu}.{15,}\.$|--help$/u);
    return null;
  } finally {
    rmSync(join(root, 'lake'), { recursive: true, force: true });
    expect(performance.now() - began).toBeLessThan(HANGS);
  }
}

/** Where records lie further apart than a line, the first must hold a quoted line break: nothing fell between. */
function expectNothingBetween(bytes: Buffer, lines: number[], headLines: number): void {
  const text = bytes.toString('latin1').split(/\r\n|\r|\n/);
  let next = headLines + 1;
  for (const line of lines) {
    const skipped = text.slice(next - 1, line - 1);
    if (skipped.some((one) => one !== '')) expect(text[next - 2], skipped.join('⏎')).toContain('"');
    next = line + 1;
  }
  expect(
    text.slice(next - 1).filter((one) => one.trim() && !text[next - 2]?.includes('"')),
  ).toEqual([]);
}

async function expectOnlyDamageCosts(whole: Piece[], pieces: Piece[]): Promise<void> {
  const found = await read(pieces);
  const isHeadHurt =
    pieces.filter(({ role }) => role !== 'record').some(({ touched }) => touched) ||
    !pieces.some(({ role }) => role === 'heading');
  if (!found) {
    expect(isHeadHurt, 'the heading stands, yet nothing was read').toBe(true);
    return;
  }
  const { lake, rows } = found;
  expect(lake.accepted + lake.rejected + lake.skipped).toBe(lake.rows);
  const lines = rows.map(({ line }) => line);
  expect(new Set(lines).size).toBe(lines.length);
  expectNothingBetween(bytesOf(pieces), lines, lake.heading_line);
  if (isHeadHurt) return;

  const untouched = linesOf(pieces).filter(
    ({ piece }) => piece.role === 'record' && !piece.touched,
  );
  if (!untouched.length) return;
  const head = whole.filter(({ role }) => role !== 'record');
  const clean = await read([...head, ...untouched.map(({ piece }) => piece)]);
  expect(clean?.lake.accepted).toBe(untouched.length);
  const atLine = new Map(rows.map((row) => [row.line, row]));
  expect(untouched.map(({ line }) => atLine.get(line))).toEqual(
    untouched.map(({ line }, i) => ({ ...clean!.rows[i], line })),
  );
}

test('there is an original of every source', () => {
  expect(ORIGINALS.map(({ source }) => source).sort()).toEqual(
    SOURCES.map(({ name }) => name).sort(),
  );
});

for (const original of ORIGINALS)
  test(`damage to some lines of ${original.source} costs those lines and no other`, async () => {
    const numRuns = Math.ceil(FUZZ / ORIGINALS.length);
    test.setTimeout(60_000 + numRuns * 2_000);
    await fc.assert(
      fc.asyncProperty(
        layout,
        fc.array(original.record, { minLength: 2, maxLength: 8 }),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        async (style, records, damages) => {
          const whole = wholeFile(original, records, style);
          const pieces = damages.reduce(
            (so_far, one) => (so_far.length ? damaged(so_far, one, style) : so_far),
            whole,
          );
          await expectOnlyDamageCosts(whole, pieces);
        },
      ),
      { seed: SEED, numRuns },
    );
  });
