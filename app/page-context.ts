/** What every page asks first: the language, the words, the build that serves. */
import { type Language, languageOf, type Translate, translator } from '@/i18n/translator';
import { servingBuild } from '@/warehouse/serving';

export type Search = Record<string, string | string[] | undefined>;

export interface PageContext {
  lang: Language;
  t: Translate;
  search: Search;
  /** Null before the first load: there is nothing to show but how to load. */
  build: string | null;
  /** Address of the page as asked for. */
  here: string;
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
    here: text ? `${path}?${text}` : path,
  };
}
