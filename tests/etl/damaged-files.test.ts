import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Database } from '@/warehouse/db';
import { HEADING, written } from './both-ways';
import { inLake } from './in-lake';

let root: string;
let db: Database;

test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'damaged-'));
  db = await Database.open(':memory:');
});
test.afterAll(() => {
  db.close();
  rmSync(root, { recursive: true, force: true });
});

const load = (bytes: Buffer) => inLake(db, root, bytes, { source: 'measures' });

const note = fc
  .array(fc.constantFrom('"', ',', ' ', 'Phường 2', 'Hoà', 'ế', '5', '31/01/2025'), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const line = fc
  .tuple(fc.constantFrom('00004', '00007'), note, fc.nat(900), note)
  .map(([unit, name, numerator, more]) =>
    [unit, `P${name}`, '31/01/2025', 'satisfaction', String(numerator), more]
      .map((cell) => written(cell, ','))
      .join(','),
  );

/** What may happen to a file on its way; `at` chooses the line, `to` the place in it. */
type Damage = { kind: 'quote' | 'cut' | 'bytes' | 'break' | 'join'; at: number; to: number };
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('quote', 'cut', 'bytes', 'break', 'join'),
  at: fc.nat(1000),
  to: fc.nat(1000),
});

interface Piece {
  bytes: Buffer;
  touched: boolean;
}

/** Where the damage is done: stray quotes mostly stand where a cell begins or ends, the rest anywhere. */
function placeIn(bytes: Buffer, kind: Damage['kind'], to: number): number {
  if (kind !== 'quote' || to % 4 === 0) return to % (bytes.length + 1);
  const edges = [0, bytes.length];
  for (const [i, byte] of bytes.entries()) if (byte === ','.charCodeAt(0)) edges.push(i, i + 1);
  return edges[to % edges.length]!;
}

function damaged(pieces: Piece[], { kind, at, to }: Damage): Piece[] {
  const index = at % pieces.length;
  const piece = pieces[index]!;
  const place = placeIn(piece.bytes, kind, to);
  const [head, tail] = [piece.bytes.subarray(0, place), piece.bytes.subarray(place)];
  const hurt = (...parts: (Buffer | string)[]): Piece => ({
    bytes: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
    touched: true,
  });
  const next = pieces[index + 1];
  const instead = {
    quote: [hurt(head, '"', tail)],
    cut: [hurt(head)],
    bytes: [hurt(head, Buffer.from([0xe9, to % 3 ? 0x80 + (to % 128) : 0]), tail.subarray(1))],
    break: [hurt(head), hurt(tail)],
    join: [hurt(piece.bytes, next?.bytes ?? '')],
  }[kind];
  return [
    ...pieces.slice(0, index),
    ...instead,
    ...pieces.slice(index + (kind === 'join' ? 2 : 1)),
  ];
}

test('damage to some lines costs those lines and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 2, maxLength: 8 }),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async (lines, damages) => {
        const whole: Piece[] = lines.map((text) => ({ bytes: Buffer.from(text), touched: false }));
        const pieces = damages.reduce(damaged, whole);
        const file = (parts: Buffer[]) =>
          Buffer.concat(
            [Buffer.from(HEADING.join(',')), ...parts].flatMap((part) => [part, Buffer.from('\n')]),
          );
        const { lake, rows } = await load(file(pieces.map(({ bytes }) => bytes)));

        expect(lake.accepted + lake.rejected + lake.skipped).toBe(lake.rows);
        const atLine = new Map(rows.map((row) => [row.line, row]));
        expect(atLine.size).toBe(rows.length);

        const { rows: clean } = await load(
          file(pieces.flatMap(({ bytes, touched }) => (touched ? [] : [bytes]))),
        );
        const places = pieces.flatMap(({ touched }, i) => (touched ? [] : [i + 2]));
        expect(places.map((place) => atLine.get(place))).toEqual(
          places.map((place, i) => ({ ...clean[i]!, line: place })),
        );
        expect(clean.every(({ reason, skipped }) => !reason && !skipped)).toBe(true);
      },
    ),
    { seed: 766, numRuns: 120 },
  );
});
