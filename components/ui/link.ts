/** Addresses within the site: the state of a page stands in its URL, the language too. */
import type { Language } from '@/i18n/translator';

export type Params = Record<string, string | null | undefined>;

/** `path` with the parameters that are set; Vietnamese is the default and not spelled out. */
export function address(path: string, lang: Language, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value);
  if (lang === 'en') search.set('lang', 'en');
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export const campaignPath = (id: string) => `/campaigns/${encodeURIComponent(id)}`;
export const unitPath = (id: string, code: string) =>
  `${campaignPath(id)}/units/${encodeURIComponent(code)}`;
/** The page of one point: a unit's criterion, leaf or group. */
export const pointPath = (id: string, code: string, criterion: string) =>
  `${unitPath(id, code)}/criteria/${encodeURIComponent(criterion)}`;
export const anyUnitPath = (code: string) => `/units/${encodeURIComponent(code)}`;
export const whatIfPath = (id: string) => `${campaignPath(id)}/what-if`;
export const yearsPath = (id: string) => `${campaignPath(id)}/years`;
export const methodPath = (id: string) => `${campaignPath(id)}/method`;
export const robustnessPath = (id: string) => `${campaignPath(id)}/robustness`;
export const signsPath = (id: string) => `${campaignPath(id)}/signs`;
