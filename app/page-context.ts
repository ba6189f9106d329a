/** What every page asks first: the language, the words, the build that serves. */
import { headers } from 'next/headers';
import { type Language, languageOf, type Translate, translator } from '@/i18n/translator';
import { VIEWER_HEADER, type Viewer, viewerNamed } from '@/warehouse/policy';
import { servingBuild } from '@/warehouse/serving';
import { siteOrigin } from '@/warehouse/site-origin';

export type Search = Record<string, string | string[] | undefined>;

export interface PageContext {
  lang: Language;
  t: Translate;
  search: Search;
  /** Null before the first load: there is nothing to show but how to load. */
  build: string | null;
  /** Address of the page as asked for. */
  here: string;
  /** Where the site is known to stand, no slash at the end; empty where nobody said. */
  site: string;
}

/** Who asks, as the front door told; the public where nobody did. */
export async function viewer(): Promise<Viewer> {
  return viewerNamed((await headers()).get(VIEWER_HEADER));
}

export async function pageContext(
  path: string,
  searchParams: Promise<Search>,
): Promise<PageContext> {
  const search = await searchParams;
  const lang = languageOf(search.lang);
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const each of [value].flat()) if (each !== undefined) params.append(name, each);
  const text = params.toString();
  return {
    lang,
    t: translator(lang),
    search,
    build: await servingBuild(),
    site: siteOrigin(),
    here: text ? `${path}?${text}` : path,
  };
}
