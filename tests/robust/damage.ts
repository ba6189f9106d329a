/** What may happen to a file on its way. Pure: pieces in, pieces out; who was touched is told. */
import fc from 'fast-check';

/** A title, heading or record as it stands in the file. */
export interface Piece {
  bytes: Buffer;
  /** Its line's end. */
  end: string;
  role: 'title' | 'heading' | 'record';
  touched: boolean;
}

const KINDS = [
  ...['quote', 'quotes', 'cut', 'cut_file', 'bad_bytes', 'nul', 'mark', 'flip', 'break', 'return'],
  ...['join', 'delimiters', 'blank', 'again', 'lose', 'heading_again', 'spill'],
] as const;

export const damage = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(1000),
  to: fc.nat(1000),
});
export type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** Stray quotes mostly stand where a cell begins or ends, the rest anywhere. */
function placeIn(bytes: Buffer, kind: string, to: number, delimiter: string): number {
  if (!kind.startsWith('quote') || to % 4 === 0) return to % (bytes.length + 1);
  const edges = [0, bytes.length];
  for (const [i, byte] of bytes.entries())
    if (byte === delimiter.charCodeAt(0)) edges.push(i, i + 1);
  return edges[to % edges.length]!;
}

interface Style {
  delimiter: string;
  newline: string;
}

export function damaged(
  pieces: Piece[],
  { kind, at, to }: Damage,
  { delimiter, newline }: Style,
): Piece[] {
  const index = at % pieces.length;
  const piece = pieces[index]!;
  const before = pieces.slice(0, index);
  const after = pieces.slice(index + 1);
  const place = placeIn(piece.bytes, kind, to, delimiter);
  const [head, tail] = [piece.bytes.subarray(0, place), piece.bytes.subarray(place)];
  const hurt = (...parts: (Buffer | string)[]): Piece => ({
    ...piece,
    bytes: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
    touched: true,
  });
  const put = (...instead: Piece[]) => [...before, ...instead, ...after];
  /** The last line may have no end: what comes after it begins a line all the same. */
  const ended = { ...piece, end: piece.end || newline };
  const beside = (bytes: Buffer | string): Piece => ({
    ...piece,
    role: 'record',
    bytes: Buffer.from(bytes as string),
    touched: true,
  });
  switch (kind) {
    case 'quote':
      return put(hurt(head, '"', tail));
    case 'quotes':
      return put(hurt(head, '"', tail.subarray(0, 3), '"', tail.subarray(3)));
    case 'cut':
      return put(hurt(head));
    case 'cut_file':
      return [...before, { ...hurt(head), end: '' }];
    case 'bad_bytes':
      return put(hurt(head, Buffer.from([0xe9, 0x80 + (to % 128)]), tail.subarray(1)));
    case 'nul':
      return put(hurt(head, Buffer.from([0]), tail));
    case 'mark':
      return put(hurt(head, '\ufeff', tail));
    case 'flip':
      return put(
        tail.length
          ? hurt(head, Buffer.from([tail[0]! ^ (1 << (to % 8))]), tail.subarray(1))
          : hurt(head),
      );
    case 'break':
      return put(hurt(head, '\n', tail));
    case 'return':
      return put(hurt(head, '\r', tail));
    case 'join': {
      const [next, ...rest] = after;
      if (!next) return put({ ...hurt(piece.bytes), end: '' });
      return [
        ...before,
        {
          ...next,
          touched: true,
          role: piece.role,
          bytes: Buffer.concat([piece.bytes, next.bytes]),
        },
        ...rest,
      ];
    }
    case 'delimiters': {
      const other = [',', ';', '\t', '|'].filter((sign) => sign !== delimiter)[to % 3]!;
      // one character a byte: other bytes stay as they are
      const swapped = piece.bytes.toString('latin1').replaceAll(delimiter, other);
      return put(hurt(Buffer.from(swapped, 'latin1')));
    }
    case 'blank':
      return put(ended, beside(''));
    case 'again':
      return put(ended, { ...piece });
    case 'lose':
      return piece.role === 'heading' ? put({ ...hurt(''), end: '' }) : put();
    case 'heading_again':
      return put(ended, beside(pieces.find(({ role }) => role === 'heading')?.bytes ?? ''));
    case 'spill':
      return put(hurt(piece.bytes, delimiter, 'x'));
  }
}
