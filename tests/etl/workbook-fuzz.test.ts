/** Thousands of broken workbooks: each is read or refused, none breaks or holds up the program. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { UnreadableFile } from '@/etl/unreadable';
import type { Row } from '@/etl/workbook/workbook';
import { type Parts, parts, readSheets, strings, styles, zip } from './workbook-file';

const WHOLE: Parts = parts(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>45900.5</v></c><c t="inlineStr"><is><r><t xml:space="preserve"> ạ</t></r><rPh><t>x</t></rPh></is></c><c t="str"><f>A1&amp;"x"</f><v>y</v></c></row><row r="7"><c r="D7"><v>4.5E-7</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>',
  {
    'xl/sharedStrings.xml': strings(
      '<si><t>Đơn vị &#x1EA1;</t></si>',
      '<si><r><t>a</t></r><r><t><![CDATA[<b>]]></t></r></si>',
    ),
    'xl/styles.xml': styles('dd/mm/yyyy;@'),
  },
);

/** What XML is made of, and what stands at the edges of what is allowed. */
const PIECES = [
  ...'<>/&"\'=!?-[];:_ \n\t0159AXaxé',
  ...['</c>', '</row>', '</sheetData>', '<row>', '<row r="1048577">', '<c r="XFD9">', '<c r="">'],
  ...['<v>', '</v>', '<is>', '<t>', '<si>', '</si>', '</sst>', '<sst/>', '<sheetData/>', '<f>'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!', '/>', ' t="s"', ' s="99999999"'],
  ...['&#x110000;', '&#0;', '_xD800_', '1e999', '-', '99999999999', 'xml:space="preserve"'],
  ...['\0', '\ud800', '\u00ff\u00fe'],
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  put: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
});
const names = Object.keys(WHOLE);

/** A workbook whose parts were changed before they were packed. */
const brokenXml = fc
  .array(fc.tuple(fc.constantFrom(...names), change), { minLength: 1, maxLength: 4 })
  .map((changes) => {
    const broken = { ...WHOLE };
    for (const [name, { at, cut, put }] of changes) {
      const text = broken[name] as string;
      const from = Math.floor(at * text.length);
      broken[name] = text.slice(0, from) + put.join('') + text.slice(from + cut);
    }
    return zip(broken);
  });

/** A workbook whose bytes were changed after it was packed. */
const brokenBytes = fc
  .tuple(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.nat(20))
  .map(([changes, cut]) => {
    const bytes = zip(WHOLE);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    return cut === 0 ? bytes.subarray(0, changes[0]![0] % bytes.length) : bytes;
  });

const isRow = ({ number, cells }: Row) =>
  number > 0 &&
  number <= 1_048_576 &&
  cells.length <= 16_384 &&
  cells.every((cell) => typeof cell === 'string');

test.setTimeout(180_000);

for (const [what, broken, runs] of [
  ['text', brokenXml, 1400],
  ['bytes', brokenBytes, 600],
] as const)
  test(`${runs} workbooks with broken ${what} are read or refused`, async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(broken, async (bytes) => {
        try {
          for (const { rows } of await readSheets(bytes)) if (!rows.every(isRow)) return false;
          read++;
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
        }
        return true;
      }),
      { numRuns: runs },
    );
    // were all refused at the door, nothing behind it would have been tried
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(runs);
  });
