import { headers } from 'next/headers';
import { plainText } from '@/i18n/plain-text';
import { inLanguage, type Language, languageOf, translator } from '@/i18n/translator';
import { listCampaigns } from '@/warehouse/queries/campaigns';
import { listUnitsOfCode, searchUnits } from '@/warehouse/queries/units';
import { servingBuild } from '@/warehouse/serving';
import { address, anyUnitPath, campaignPath } from './link';
import { Shell } from './shell';

interface Suggestion {
  href: string;
  text: string;
}

/** What is not there, and what there is instead. */
export async function Missing() {
  const asked = await headers();
  const lang = languageOf(asked.get('x-language'));
  const t = translator(lang);
  const path = (asked.get('x-path') ?? '').split('?')[0]!;
  const [, section, id, sub, code] = path.split('/').map(decodeURIComponent) as string[];
  const build = await servingBuild();
  let lead = t('missing.page');
  let suggestions: Suggestion[] = [];
  if (build && section === 'campaigns' && id) {
    const campaigns = await listCampaigns();
    const isKnown = campaigns.some(({ campaign_id }) => campaign_id === id);
    if (sub === 'units' && code && isKnown) {
      lead = t('missing.unit', { code });
      suggestions = await similarUnits(code, lang);
    } else {
      lead = t('missing.campaign', { id });
      suggestions = campaigns.map((card) => ({
        href: address(campaignPath(card.campaign_id), lang),
        text: inLanguage(card.campaign.title, lang),
      }));
    }
  } else if (build && section === 'units' && id) {
    lead = t('missing.unitAny', { code: id });
    suggestions = await similarUnits(id, lang);
  }
  return (
    <Shell {...{ t, lang, build }} here="/">
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

/** Units of that code outside the campaign, else those whose name it may be. */
async function similarUnits(code: string, lang: Language): Promise<Suggestion[]> {
  const ofCode = await listUnitsOfCode(code);
  const found = ofCode.length ? ofCode : await searchUnits(plainText(code), 8);
  return found.map(({ unit_code, unit_name }) => ({
    href: address(anyUnitPath(unit_code), lang),
    text: `${unit_name} (${unit_code})`,
  }));
}
