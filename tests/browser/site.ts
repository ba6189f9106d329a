/** Addresses the browser tests open, one of each kind of page, and what several of them do. */
import { expect, type Page } from '@playwright/test';

export const GIA_LAI = '/campaigns/gia-lai-766-2026';
export const MINH_HOA = '/campaigns/minh-hoa-2025';
export const PHU_THO = '/campaigns/phu-tho-766-tien-do-2026-08';
export const PROVINCES = '/campaigns/tinh-thanh-766-2026';

/** One page of each kind. */
export const PAGES: Record<string, string> = {
  home: '/',
  ranking: GIA_LAI,
  'ranking with classes': MINH_HOA,
  'ranking in blocks': PHU_THO,
  'ranking of provinces': PROVINCES,
  unit: `${GIA_LAI}/units/21994`,
  'unit with months': `${MINH_HOA}/units/99003`,
  'unit without dossiers': `${PHU_THO}/units/H44.01`,
  point: `${MINH_HOA}/units/99003/criteria/3.2.1`,
  'points of a group': `${MINH_HOA}/units/99003/criteria/3`,
  method: `${MINH_HOA}/method`,
  'what-if': `${MINH_HOA}/what-if?max.3=40&unit=99004`,
  years: `${MINH_HOA}/years?unit=99003`,
  signs: `${MINH_HOA}/signs`,
  'signs of a unit': `${MINH_HOA}/signs?sign=bunching_at_deadline&unit=99010`,
  robustness: `${MINH_HOA}/robustness?criterion=3.2.1&unit=99003`,
  'robustness of many': `${GIA_LAI}/robustness`,
  'robustness in blocks': `${PHU_THO}/robustness`,
  data: '/quality',
  'data of a unit': '/quality?campaign=minh-hoa-2025&unit=99003',
  search: '/units?q=van+canh',
  'unit in the news': '/units/x-phuong-2',
  'not found': '/campaigns/khong-co',
};

/** `path` in English. */
export const english = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=en`;

/** Rows of the ranking that are seen, without the headings of its parts. */
export const rankedRows = (page: Page) => page.locator('#ranking tr[data-key]:visible');

/** Names of the units in the ranking, in the order they are seen. */
export async function names(page: Page): Promise<string[]> {
  return rankedRows(page).locator('th a').allInnerTexts();
}

/** Opens `path` and expects it to be there. */
export async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBeLessThan(path.includes('khong-co') ? 405 : 400);
}
