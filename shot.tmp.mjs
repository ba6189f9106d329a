import { chromium } from '@playwright/test';

const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const base = 'http://127.0.0.1:3144/campaigns/minh-hoa-2025';
const shot = async (name, url, o = {}) => {
  const { headers, media, w = 1280, dark } = o;
  const c = await b.newContext({
    viewport: { width: w, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    extraHTTPHeaders: headers ?? {},
  });
  const p = await c.newPage();
  if (media) await p.emulateMedia({ media });
  await p.goto(base + url);
  const over = await p.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  console.log(name, 'overflow', over);
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  await c.close();
};
const { mkdirSync } = await import('node:fs');
mkdirSync('/tmp/shots', { recursive: true });
const pub = { 'x-forwarded-for': '1.2.3.4' };
await shot('officer', '/signs');
await shot('officer360', '/signs', { w: 360 });
await shot('bunch', '/signs?unit=99010&sign=bunching_at_deadline', { dark: true });
await shot('bunch360', '/signs?unit=99010&sign=bunching_at_deadline', { w: 360 });
await shot('public', '/signs', { headers: pub });
await shot('print', '/signs?unit=99010&sign=bunching_at_deadline', { media: 'print', w: 800 });
await shot('unit', '/units/99010');
await shot('method', '/method', { headers: pub, w: 1280 });
await b.close();
