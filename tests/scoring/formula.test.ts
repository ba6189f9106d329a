import { expect, test } from '@playwright/test';
import { formulaWords } from '@/i18n/formula';
import { translator } from '@/i18n/translator';
import { FormulaError, parseFormula, printFormula } from '@/warehouse/scoring/formula';

const TEXTS = [
  'yes',
  'share',
  'share to 80%',
  'share from 60% to 100%',
  'share from 20% to 0%',
  'share at least 80%',
  'share to 98% at least 90%',
  'share from 1 to 5',
  'log from 100 to 75000',
  'bands 100%: 3, 90%: 2',
  'bands 1: 100%, 0.5: 50%',
  'levels Xuất sắc: 100%, Tốt: 75%',
  'by 20/12/2025',
  'by 20/12/2025 late 15: 50%',
  'count 0.5',
  'deduct 0.5',
  'bonus 1',
  'penalty 0.1',
  'given',
  'leader',
];

for (const text of TEXTS)
  test(`"${text}" is read and printed back`, () => {
    expect(printFormula(parseFormula(text))).toBe(text);
    for (const lang of ['vi', 'en'] as const)
      expect(formulaWords(parseFormula(text), 10, translator(lang), lang).length).toBeGreaterThan(
        5,
      );
  });

for (const [text, words] of [
  ['shares', 'không hiểu công thức "shares"'],
  ['sharing', 'một trong các dạng: yes · share · share to 80%'],
  ['share to 0%', 'lớn hơn 0'],
  ['share from 60% to 60%', 'bằng nhau'],
  ['share from 60% to 1', 'cùng có %'],
  ['bands 90%: 2, 0.5: 1', 'cùng có %'],
  ['bands abc: 2', 'không phải là số'],
  ['by 31/02/2025', 'không có trong lịch'],
  ['count 0', 'lớn hơn 0'],
  ['log from 0 to 10', 'hai số dương'],
] as const)
  test(`"${text}" stops with a sentence`, () => {
    expect(() => parseFormula(text)).toThrow(FormulaError);
    expect(() => parseFormula(text)).toThrow(words);
  });
