/** The site in English: every page, every word of it, every link. */
import { expect, type Page, test } from '@playwright/test';
import vi from '@/i18n/messages/vi';
import { english, GIA_LAI, MINH_HOA, open, PAGES } from './site';

/** Words that are names of things, in whatever language the page is. */
const NAMES = /^(phường|thành phố|sở, ban, ngành|thị trấn|đặc khu|CSV|JSON|Arrow|YAML|Minh Họa)$/i;

type Words = { [key: string]: string | Words };

/** The fixed pieces of the Vietnamese messages, long enough to be told from names. */
function pieces(words: Words): string[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'string'
      ? value
          .replace(/<\/?\w+>/g, '')
          .split(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/)
          .map((piece) => piece.replace(/^[\s.,;:()“”×–]+|[\s.,;:()“”×–]+$/g, ''))
          .filter((piece) => piece.length > 5 && /[^\p{ASCII}]/u.test(piece) && !NAMES.test(piece))
      : pieces(value),
  );
}

/** Everything a reader sees or hears, but for what is said to be Vietnamese. */
const heard = (page: Page) =>
  page.evaluate(() => {
    // what a page gives its script is not said to anybody
    for (const element of document.querySelectorAll('html > body :is([lang="vi"], script)'))
      element.remove();
    const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
      .flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name)),
      )
      .filter(Boolean);
    return [document.title, document.body.textContent, ...spoken].join('\n');
  });

for (const [name, path] of Object.entries(PAGES))
  test(`the English page says nothing in Vietnamese: ${name}`, async ({ page }) => {
    await open(page, english(path));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const text = await heard(page);
    const left = [...new Set(pieces(vi))].filter((piece) => text.includes(piece));
    expect(left).toEqual([]);
  });

for (const [name, path] of Object.entries(PAGES))
  test(`links keep the language, and the switch goes to the same page: ${name}`, async ({
    page,
  }) => {
    await open(page, english(path));
    const links = await page
      .locator('a[href^="/"]:not([href^="/api/"]):not([hreflang])')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !/[?&]lang=en\b/.test(href))).toEqual([]);
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    await expect(page).toHaveURL(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(english(path));
  });

test('forms keep the language', async ({ page }) => {
  await page.goto(english(GIA_LAI));
  await page.getByLabel('Find in the table').fill('van canh');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Showing 1 of 135 units.')).toBeVisible();
  await page.getByLabel('Find a unit').fill('van canh');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a unit');
});

test('figures are written the English way, names stay as they are', async ({ page }) => {
  await page.goto(english(GIA_LAI));
  await expect(page.getByRole('main')).toContainText('Xã Vân Canh leads with 75.34 points');
  await page.goto(english(`${MINH_HOA}/units/99003`));
  await expect(page.locator('tr[id="c-3.2.1"]')).toContainText('2,980 / 3,072 (97.01%)');
  await expect(page.locator('tr[id="c-3.2.2"]')).toContainText('Share × 1 point, full at 30%');
});

test('an unknown language is Vietnamese', async ({ page }) => {
  await page.goto('/?lang=fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});
