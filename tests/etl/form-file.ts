/** Self-assessment forms as wards make them: workbooks in one layout or another. */

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { parseCampaign } from '@/warehouse/campaigns';
import { type Criterion, countedMax, isGroup, type Leaf } from '@/warehouse/scoring/criteria';

export type Value = string | number | null | { formula: string; result: number };

export interface FormSheet {
  name: string;
  rows: Value[][];
  /** As Excel writes them: A1:B1. */
  merges?: string[];
  hiddenRows?: number[];
  hidden?: boolean;
}

export async function workbook(...sheets: FormSheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merges = [], hiddenRows = [], hidden } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    for (const cells of rows) sheet.addRow(cells as ExcelJS.CellValue[]);
    for (const range of merges) sheet.mergeCells(range);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What units fill in of the illustrative set of 2025, down the list; bonus and penalty others judge. */
export const CRITERIA: Criterion[] = parseCampaign(
  readFileSync('data/campaigns/minh-hoa-2025.yaml', 'utf8'),
  'data/campaigns/minh-hoa-2025.yaml',
).campaign!.criteria.filter((node) => countedMax(node) > 0);

export const eachNode = (nodes = CRITERIA): Criterion[] =>
  nodes.flatMap((node) => (isGroup(node) ? [node, ...eachNode(node.children)] : [node]));
export const LEAVES = eachNode().filter((node): node is Leaf => !isGroup(node));

/** What a unit gives itself: somewhat less than the most, in quarters, other for each unit. */
export const selfPoints = ({ max }: Pick<Leaf, 'max'>, seed: number) =>
  Math.max(0, Math.floor((max * (90 - (seed % 30))) / 25) / 4);

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** A number as a spreadsheet keeps it: 1.4 typed into a cell is a number, 1.1.1 a text. */
export const typed = (code: string): Value => (/^\d+\.\d+$/.test(code) ? Number(code) : code);

/** The usual layout: title, a heading of two lines, sections by Roman numerals, the total below. */
export function usualForm(unitName: string, seed: number): FormSheet {
  let total = 0;
  const rows: Value[][] = CRITERIA.flatMap((group, i) => {
    const leaves = isGroup(group) ? (group.children as Leaf[]) : [];
    return [
      [ROMAN[i]!, group.name.vi.toUpperCase(), group.max],
      ...leaves.map((leaf): Value[] => {
        total += selfPoints(leaf, seed);
        return [
          typed(leaf.code),
          leaf.name.vi,
          leaf.max,
          selfPoints(leaf, seed),
          null,
          `Báo cáo số ${seed}/BC-UBND`,
        ];
      }),
    ];
  });
  const head: Value[][] = [
    ['UBND TỈNH MINH HỌA', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [`ỦY BAN NHÂN DÂN ${unitName.toUpperCase()}`],
    [],
    ['BẢNG TỰ CHẤM ĐIỂM CÁC TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH NĂM 2025'],
    ['STT', 'Tiêu chí, nội dung', 'Điểm', null, null, 'Tài liệu kiểm chứng'],
    [null, null, 'Tối đa', 'Tự chấm', 'Thẩm định'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
  ];
  return {
    name: 'Biểu 1',
    rows: [
      ...head,
      ...rows,
      ['TỔNG CỘNG', null, 100, { formula: 'SUM(D8:D46)', result: Math.round(total * 100) / 100 }],
      [],
      ['Người lập biểu', null, null, 'CHỦ TỊCH'],
    ],
    merges: ['A4:F4', 'A5:A6', 'B5:B6', 'C5:E5', 'F5:F6'],
  };
}
