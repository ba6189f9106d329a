/** What the address of the data page asks for. */
import type { Search } from '@/app/page-context';
import type { Language, Translate } from '@/i18n/translator';

export interface Asked {
  unit: string | undefined;
  source: string | undefined;
  campaign: string | undefined;
  /** Pages of the units, and of the corrected rows, from 1. */
  page: number;
  closed: number;
}

export function askedOf(search: Search): Asked {
  const one = (name: string) => {
    const text = [search[name]].flat()[0]?.trim().slice(0, 80);
    return text || undefined;
  };
  const page = (name: string) => Math.max(1, Math.min(9999, Math.trunc(Number(one(name))) || 1));
  return {
    unit: one('unit'),
    source: one('source'),
    campaign: one('campaign'),
    page: page('page'),
    closed: page('closed'),
  };
}

/** What every part of the page is given. */
export interface Common {
  asked: Asked;
  /** Vietnamese titles of columns, by source and name. */
  titles: Map<string, string>;
  sourceName: (source: string) => string;
  t: Translate;
  lang: Language;
}
