/** Where the program looks for its data: `.env`, DATA_DIR, and folders it can't use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseEnvironment, readEnvironment } from '@/scripts/environment.mjs';
import { dataFolder, PROGRAM } from '@/warehouse/data-folder';
import { startOn } from '../browser/server';
import { newFolder, run } from './program';

test('comments and quotes around a setting are no part of it', () => {
  expect(
    parseEnvironment(
      [
        'PORT=3100            # the port',
        'HOST = "0.0.0.0"',
        "export DATA_DIR='./so lieu #1' # ours",
        'SAMPLES=no\r',
        '# CHROMIUM=/x',
        'EMPTY=   # nothing',
        'KEPT=a#b',
      ].join('\n'),
    ),
  ).toEqual({
    PORT: '3100',
    HOST: '0.0.0.0',
    DATA_DIR: './so lieu #1',
    SAMPLES: 'no',
    EMPTY: '',
    KEPT: 'a#b',
  });
});

test('every line of the example works when its mark is taken away', () => {
  const example = readFileSync(join(PROGRAM, '.env.example'), 'utf8');
  const settings = parseEnvironment(example.replace(/^# (?=[A-Z_]+=)/gm, ''));
  expect(Object.keys(settings)).toEqual([
    'PORT',
    'HOST',
    'SITE_URL',
    'DATA_DIR',
    'SAMPLES',
    'CAMPAIGNS',
    'SIGNS_DOSSIERS',
    'CHROMIUM',
  ]);
  expect(settings.PORT).toBe('3000');
  expect(settings.HOST).toBe('127.0.0.1');
  for (const value of Object.values(settings)) expect(value).not.toMatch(/[\s#]/);
});

test('the environment wins over .env', () => {
  const folder = newFolder('settings', { '.env': 'SETTING_ONE=file # x\nSETTING_TWO=file\n' });
  process.env.SETTING_ONE = 'environment';
  readEnvironment(folder);
  expect([process.env.SETTING_ONE, process.env.SETTING_TWO]).toEqual(['environment', 'file']);
});

test('a relative DATA_DIR counts from the folder of the program, wherever one stands', () => {
  expect(dataFolder('./elsewhere').root).toBe(join(PROGRAM, 'elsewhere'));
});

test('a data folder with a comma is refused in one sentence, by every command and by the server', async () => {
  const data = join(newFolder('comma'), 'phòng, ban');
  for (const words of [['status'], ['add', 'x.csv'], ['export', 'a', '--format', 'csv']]) {
    const { code, err, out } = run(data, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^Thư mục dữ liệu có dấu phẩy .*phòng, ban\. Đổi tên thư mục.*DATA_DIR\.\n$/,
    );
  }
  const { code, output } = await startOn(0, '127.0.0.1', { DATA_DIR: data });
  expect(code).toBe(1);
  expect(output).toContain('Thư mục dữ liệu có dấu phẩy');
});
