/** The pages for those who don't see them, or have no mouse, or a small screen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { english, GIA_LAI, MINH_HOA, open, PAGES } from './site';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Violations of WCAG 2.1 A and AA, one line each. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    // a hundred more of the same rows and shapes would only take time
    .exclude('#ranking tr:nth-child(n + 25)')
    .exclude('#rows tr:nth-child(n + 6)')
    .exclude('svg[aria-hidden]')
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}

for (const [name, path] of Object.entries(PAGES))
  test(`nothing bars the way, wide or narrow, light or dark: ${name}`, async ({ page }) => {
    await open(page, path);
    for (const [size, colorScheme] of [
      [WIDE, 'light'],
      [PHONE, 'dark'],
      [WIDE, 'dark'],
      [PHONE, 'light'],
    ] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${size.width} ${colorScheme}`).toEqual([]);
    }
  });

test('nothing bars the way in English, nor where a fold is open', async ({ page }) => {
  await page.goto(english(`${MINH_HOA}/units/99003`));
  for (const fold of await page.locator('summary').all()) await fold.click();
  expect(await violations(page)).toEqual([]);
  await page.goto('/quality');
  await page.locator('summary').first().click();
  expect(await violations(page)).toEqual([]);
});

for (const [name, path] of Object.entries(PAGES))
  test(`at 360 px only tables move sideways, and nothing is cut: ${name}`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    for (const address of [path, english(path)]) {
      await open(page, address);
      const [width, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(width, address).toBeLessThanOrEqual(room!);
      const outside = await page.locator('main *:visible').evaluateAll((elements) =>
        elements
          .filter((element) => !element.closest('.frame, svg, pre, .sr-only'))
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(outside, address).toEqual([]);
    }
  });

test('at 360 px the groups of the ranking are reached by moving its table', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(GIA_LAI);
  const frame = page.getByRole('region', { name: /cuộn ngang/ });
  const last = page.getByRole('columnheader', { name: /Hài lòng/ });
  await frame.evaluate((element) => element.scrollIntoView());
  await expect(last).not.toBeInViewport();
  await frame.focus();
  await frame.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect(last).toBeInViewport();
  // the name of the unit stays in sight
  await expect(page.getByRole('link', { name: 'xã Vân Canh' })).toBeInViewport();
});

test('on a phone the table comes before the map and the charts', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(GIA_LAI);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
  expect(await top('#ranking')).toBeLessThan(await top('figure'));
  expect(await top('input[name="q"]')).toBeLessThan(await top('#ranking'));
});

test('by keyboard one skips to the content, searches, and follows a unit, seeing where one is', async ({
  page,
}) => {
  await page.goto(GIA_LAI);
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('Tới nội dung chính');
  await expect(focused).toBeInViewport();
  const reached: string[] = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    const [label, outline] = await focused.evaluate((element) => [
      element.getAttribute('aria-label') ?? element.textContent ?? '',
      getComputedStyle(element).outlineStyle,
    ]);
    expect(outline, label).not.toBe('none');
    reached.push(label!.trim());
  }
  for (const label of [
    'Bảng xếp hạng CCHC',
    'Tìm đơn vị, gõ có dấu hay không dấu',
    'Áp dụng',
    'Bảng xếp hạng, cuộn ngang để xem hết các nhóm tiêu chí',
    'xã Vân Canh',
  ])
    expect(reached).toContain(label);
  await page.getByRole('link', { name: 'xã Vân Canh' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Vân Canh');
});

test('the skip link leads past the header', async ({ page }) => {
  await page.goto(GIA_LAI);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveText('Cách tính');
});

for (const [name, path] of Object.entries(PAGES))
  test(`headings follow each other, pictures have words: ${name}`, async ({ page }) => {
    await open(page, path);
    await expect(page).toHaveTitle(/\S/);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((found) => found.map((heading) => Number(heading.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries())
      expect(level - (levels[i - 1] ?? 1), levels.join()).toBeLessThanOrEqual(1);
    const silent = await page.locator('svg').evaluateAll(
      (pictures) =>
        pictures
          .filter((picture) => !picture.closest('[aria-hidden]'))
          .map((picture) => picture.closest('[role="img"]'))
          .filter((picture) => {
            const words =
              picture?.getAttribute('aria-label') ?? picture?.querySelector('title')?.textContent;
            return !words || words.length < 10;
          }).length,
    );
    expect(silent).toBe(0);
    for (const table of await page.getByRole('table').all())
      await expect(table.locator('caption')).not.toBeEmpty();
  });
