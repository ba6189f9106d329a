/** What the site is called in public: said by SITE_URL alone, taken whole or refused. */
import { expect, test } from '@playwright/test';
import { siteOrigin } from '@/warehouse/site-origin';

const before = process.env.SITE_URL;
test.afterEach(() => {
  if (before === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = before;
});

const originOf = (asked: string) => {
  process.env.SITE_URL = asked;
  return siteOrigin();
};

test('a name is taken without the slash at its end; nothing said is nothing known', () => {
  expect(originOf('https://thi-dua.example.vn/')).toBe('https://thi-dua.example.vn');
  expect(originOf(' http://10.0.0.5:3000 ')).toBe('http://10.0.0.5:3000');
  expect(originOf('')).toBe('');
});

test('what is no such name is refused, with what to do', () => {
  for (const wrong of [
    'thi-dua.example.vn',
    'ftp://thi-dua.example.vn',
    'https://thi-dua.example.vn/bang',
    'https://thi-dua.example.vn/?a=1',
    'javascript:alert(1)',
  ])
    expect(() => originOf(wrong), wrong).toThrow('Sửa hoặc bỏ biến SITE_URL.');
});
