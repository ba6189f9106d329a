/** What of the data page is seen: one source, one campaign; a plain form, its state in the URL. */
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { Source } from '@/warehouse/queries/deliveries';
import { address } from './link';

interface Props {
  sources: Source[];
  campaigns: CampaignCard[];
  source: string | undefined;
  campaign: string | undefined;
  /** The one unit that is seen, by code and name. */
  unit: { code: string; name: string } | null;
  t: Translate;
  lang: Language;
}

export function QualityFilter(props: Props) {
  const { sources, campaigns, source, campaign, unit, t, lang } = props;
  return (
    <form
      action="/quality"
      aria-label={t('quality.filter')}
      className="no-print my-4 flex flex-wrap items-end gap-x-3 gap-y-2 text-[0.875rem] text-soft max-sm:*:grow"
    >
      {lang === 'en' && <input type="hidden" name="lang" value="en" />}
      {unit && <input type="hidden" name="unit" value={unit.code} />}
      <label className="flex min-w-0 flex-col">
        {t('quality.source')}
        <select name="source" defaultValue={source ?? ''} className="text-ink">
          <option value="">{t('quality.anySource')}</option>
          {sources.map((each) => (
            <option key={each.source} value={each.source}>
              {inLanguage({ vi: each.title_vi, en: each.title_en }, lang)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-0 flex-col max-sm:w-full">
        {t('quality.campaign')}
        <select name="campaign" defaultValue={campaign} className="text-ink sm:max-w-96">
          {campaigns.map((card) => (
            <option key={card.campaign_id} value={card.campaign_id}>
              {inLanguage(card.campaign.title, lang)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('quality.apply')}</button>
      {(unit || source) && (
        <a href={address('/quality', lang)} className="py-1.5">
          {t('quality.reset')}
        </a>
      )}
    </form>
  );
}
