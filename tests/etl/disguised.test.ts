/** Files that are something else than their name says, and archives: what the sender is told. */
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answer, lines, newFolder, run, smallProvince, WARDS, write } from './program';
import { zip } from './workbook-file';

test.describe.configure({ mode: 'default' });

const CSV = lines('dossier_code,unit_code,received_at', 'H90.01-260105-0001,90001,05/01/2026');
const JUNK = { '__MACOSX/._a.csv': 'x', '.DS_Store': 'x', 'trống/': '' };
const html = '<table><tr><td>Mã hồ sơ</td><td>Đơn vị</td></tr></table>';

const TOLD: Record<string, [bytes: Buffer | string, told: string]> = {
  'html.xls': [`\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">${html}</html>`, 'HTML'],
  'bang.xls': [html, 'HTML'],
  'xhtml.xls': [`<?xml version="1.0"?><!DOCTYPE html><html>${html}</html>`, 'HTML'],
  'mhtml.xls': ['MIME-Version: 1.0\nContent-Type: multipart/related\n', 'MHTML'],
  '2003.xls': [
    '\ufeff<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'SpreadsheetML',
  ],
  'rtf.doc': ['{\\rtf1\\ansi Mã hồ sơ}', 'RTF'],
  'empty.csv': ['', 'Tệp trống'],
  'bom.csv': ['\ufeff', 'Tệp trống'],
  'blank.csv': ['\ufeff\r\n\r\n  \n', 'Tệp trống'],
  'utf16.csv': [Buffer.from('\ufeff\r\n', 'utf16le'), 'Tệp trống'],
  'cut.zip': [zip({ 'a.csv': CSV, 'b.csv': CSV }).subarray(0, 150), 'Tệp nén .zip bị hỏng'],
  'wrong.zip': [zip({ 'a.csv': CSV }, { 'a.csv': { sum: 1 } }), 'Tệp nén .zip bị hỏng'],
  'locked.zip': [zip({ 'a.csv': CSV }, { 'a.csv': { flags: 1 } }), 'Tệp nén .zip có mật khẩu'],
  'junk.zip': [zip(JUNK), 'Không có tệp số liệu nào'],
  'nested.zip': [zip({ 'trong.zip': zip({ 'a.csv': CSV }) }), 'Tệp nén nằm trong tệp nén'],
};

let data: string;
let checked: { name: string; error?: string; accepted?: number }[];
test.beforeAll(() => {
  data = newFolder('disguised', smallProvince(WARDS));
  const paths = Object.entries(TOLD).map(([name, [bytes]]) =>
    write(join(data, 'sent', name), bytes),
  );
  checked = answer(run(data, 'check', '--json', ...paths));
});
test.afterAll(() => rmSync(data, { recursive: true }));

for (const [name, [, told]] of Object.entries(TOLD))
  test(`${name} is told for what it is`, () => {
    const found = checked.filter((file) => file.name.split('/').includes(name));
    expect(found.map(({ error }) => error)).toEqual([expect.stringContaining(told)]);
  });

test('an archive with nothing inside is no success', () => {
  const junk = join(data, 'sent/junk.zip');
  for (const verb of ['check', 'add']) {
    const { code, out, err } = run(data, verb, junk);
    expect([verb, code]).toEqual([verb, 3]);
    expect(out + err).toContain('Không có tệp số liệu nào');
  }
});

test('names in an archive are read in the letters of their maker, and none hides another', () => {
  const called = (...bytes: (number | string)[]) =>
    Buffer.concat(
      bytes.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.of(one))),
    );
  const names: Record<string, Buffer> = {
    // windows-1258: a letter, then its tone
    'xã Đống Đa.csv': called('xa', 0xde, ' ', 0xd0, 0xf4, 0xec, 'ng ', 0xd0, 'a.csv'),
    // code page 437
    'thông tin à é.csv': called('th', 0x93, 'ng tin ', 0x85, ' ', 0x82, '.csv'),
    'phường.csv': Buffer.from('phường.csv'.normalize('NFD')),
  };
  const bytes = zip(
    Object.fromEntries(Object.keys(names).map((name) => [name, CSV])),
    Object.fromEntries(Object.entries(names).map(([name, raw]) => [name, { called: raw }])),
  );
  const path = write(join(data, 'sent/ten.zip'), bytes);
  const read = answer<typeof checked>(run(data, 'check', '--json', path));
  expect(read.map(({ name }) => basename(name))).toEqual(Object.keys(names));
  expect(read.map(({ accepted }) => accepted)).toEqual([1, 1, 1]);
});
