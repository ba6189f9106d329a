/**
 * A page as Next renders it → the same page without the scripts of its runtime. Pure.
 *
 * Reading pages have nothing to hydrate: their 130 kB of framework would only delay them. A script of our
 * own says `data-keep`; a page that does need the framework says `data-client` on some element.
 */

const SCRIPT = /<script\b(?![^>]*\bdata-keep\b)[^>]*>[\s\S]*?<\/script>/g;
const PRELOAD = /<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="script"[^>]*>/g;

export function bareHtml(html: string): string {
  if (/\bdata-client\b/.test(html)) return html;
  return html.replace(SCRIPT, '').replace(PRELOAD, '');
}
