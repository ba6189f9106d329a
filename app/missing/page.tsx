import { headers } from 'next/headers';
import { address, anyUnitPath, campaignPath, pointPath, unitPath } from '@/components/ui/link';
import { Shell } from '@/components/ui/shell';
import { plainText } from '@/i18n/plain-text';
import {
  inLanguage,
  type Language,
  languageOf,
  type Translate,
  translator,
} from '@/i18n/translator';
import { type CampaignCard, listCampaigns } from '@/warehouse/queries/campaigns';
import { getPlacedUnit } from '@/warehouse/queries/explanation';
import { getRanking } from '@/warehouse/queries/ranking';
import { searchUnits } from '@/warehouse/queries/search';
import { listUnitsOfCode } from '@/warehouse/queries/units';
import { servingBuild } from '@/warehouse/serving';

/** Of each kind, at most so many suggestions. */
const MOST = 8;

interface Suggestion {
  href: string;
  text: string;
}

/**
 * What is not there, and what there is instead. It has an address of its own because Next leaves the body of
 * a `notFound()` to the browser's scripts: the server puts this page in its place.
 */
export default async function MissingPage() {
  const asked = await headers();
  const lang = languageOf(asked.get('x-language'));
  const t = translator(lang);
  const here = asked.get('x-path') ?? '/';
  const build = await servingBuild();
  const { lead, suggestions } = await whatInstead(wordsOf(here), Boolean(build), t, lang);
  return (
    <Shell {...{ t, lang, here, build }}>
      <h1>{t('missing.title')}</h1>
      <p className="my-4">{lead}</p>
      {suggestions.length > 0 && <p>{t('missing.try')}</p>}
      <ul className="list-disc pl-5">
        {suggestions.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li>
          <a href={address('/units', lang)}>{t('missing.search')}</a>
        </li>
        <li>
          <a href={address('/', lang)}>{t('missing.home')}</a>
        </li>
      </ul>
    </Shell>
  );
}

/** The words between the slashes of an address; null where they can't be read. */
function wordsOf(address: string): string[] | null {
  try {
    return address.split('?')[0]!.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

async function whatInstead(
  words: string[] | null,
  isLoaded: boolean,
  t: Translate,
  lang: Language,
): Promise<{ lead: string; suggestions: Suggestion[] }> {
  if (!words) return { lead: t('missing.address'), suggestions: [] };
  const [section, id, sub, code, part, criterion] = words;
  if (isLoaded && section === 'units' && id)
    return { lead: t('missing.unitAny', { code: id }), suggestions: await unitsLike(id, lang) };
  if (!isLoaded || section !== 'campaigns') return { lead: t('missing.page'), suggestions: [] };
  const campaigns = await listCampaigns();
  const card = campaigns.find(({ campaign_id }) => campaign_id === id);
  if (card && sub === 'units' && code && part === 'criteria' && criterion) {
    const suggestions = await criteriaOf(card, code, lang);
    if (suggestions.length)
      return { lead: t('missing.criterion', { code: criterion }), suggestions };
  }
  if (card && sub === 'units' && code)
    return {
      lead: t('missing.unit', { code }),
      suggestions: await rankedUnitsLike(card, code, lang),
    };
  return {
    lead: id && !card ? t('missing.campaign', { id }) : t('missing.page'),
    suggestions: (card ? [card] : campaigns).map(({ campaign_id, campaign }) => ({
      href: address(campaignPath(campaign_id), lang),
      text: inLanguage(campaign.title, lang),
    })),
  };
}

/** `van-canh` is looked for as `van canh`. */
const asName = (code: string) => plainText(code).replace(/[-_+]/g, ' ').trim();

/** Units of the campaign whose name it may be, then units outside it. */
async function rankedUnitsLike(
  card: CampaignCard,
  code: string,
  lang: Language,
): Promise<Suggestion[]> {
  const ranked = (await getRanking(card))
    .filter(({ search_key }) => search_key.includes(asName(code)))
    .slice(0, MOST)
    .map(({ unit_code, unit_name }) => ({
      href: address(unitPath(card.campaign_id, unit_code), lang),
      text: `${unit_name} (${unit_code})`,
    }));
  const texts = new Set(ranked.map(({ text }) => text));
  return [...ranked, ...(await unitsLike(code, lang)).filter(({ text }) => !texts.has(text))];
}

/** The groups of a unit's criteria; none where the campaign has no such unit. */
async function criteriaOf(card: CampaignCard, code: string, lang: Language): Promise<Suggestion[]> {
  if (!(await getPlacedUnit(card, code))) return [];
  return card.campaign.criteria.slice(0, MOST).map((node) => ({
    href: address(pointPath(card.campaign_id, code, node.code), lang),
    text: `${node.code}. ${inLanguage(node.name, lang)}`,
  }));
}

/** Units of that code, else those whose name it may be. */
async function unitsLike(code: string, lang: Language): Promise<Suggestion[]> {
  const ofCode = await listUnitsOfCode(code);
  const found = ofCode.length ? ofCode : await searchUnits(asName(code), MOST);
  const byCode = new Map(found.map(({ unit_code, unit_name }) => [unit_code, unit_name]));
  return [...byCode].map(([unit_code, unit_name]) => ({
    href: address(anyUnitPath(unit_code), lang),
    text: `${unit_name} (${unit_code})`,
  }));
}
