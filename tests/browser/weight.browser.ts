/** What a first visit costs, as it travels over the network. */
import { expect, test } from '@playwright/test';
import { GIA_LAI, MINH_HOA, PAGES } from './site';

interface Sent {
  url: string;
  type: string;
  bytes: number;
}

/** Everything a fresh browser loads for `path`, with compressed sizes, headings of the answers included. */
async function firstLoad(page: import('@playwright/test').Page, path: string): Promise<Sent[]> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const asked = new Map<string, Sent>();
  network.on('Network.responseReceived', ({ requestId, response, type }) => {
    asked.set(requestId, { url: response.url, type, bytes: 0 });
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const sent = asked.get(requestId);
    if (sent) sent.bytes = encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return [...asked.values()];
}

const kilobytes = (sent: Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

for (const path of [GIA_LAI, MINH_HOA])
  test(`a first visit of ${path} is at most 60 kB of JavaScript and 120 kB in all`, async ({
    page,
  }) => {
    const sent = await firstLoad(page, path);
    const scripts = kilobytes(sent.filter(({ type }) => type === 'Script'));
    const all = kilobytes(sent);
    test.info().annotations.push({
      type: 'weight',
      description: `${path}: ${all.toFixed(1)} kB in all, ${scripts.toFixed(1)} kB of JavaScript; ${sent
        .map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`)
        .join(', ')}`,
    });
    expect(all).toBeGreaterThan(20);
    expect(scripts).toBeLessThanOrEqual(60);
    expect(all).toBeLessThanOrEqual(120);
  });

test('no page asks anything of another site, and nothing it asks for is missing', async ({
  page,
  baseURL,
}) => {
  const strangers: string[] = [];
  const failures: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== baseURL) strangers.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().includes('khong-co'))
      failures.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => failures.push(error.message));
  for (const path of Object.values(PAGES)) await page.goto(path, { waitUntil: 'load' });
  expect({ strangers, failures }).toEqual({ strangers: [], failures: [] });
});

test('text travels compressed, by brotli or gzip, and whole to who asks for neither', async ({
  request,
}) => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await request.get(GIA_LAI, { headers: { 'accept-encoding': encoding } });
    const sent = answer.headers()['content-encoding'] ?? 'identity';
    expect(sent).toBe(encoding);
    expect(answer.headers().vary).toContain('accept-encoding');
    expect(await answer.text()).toContain('Vân Canh');
  }
});
