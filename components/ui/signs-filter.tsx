/** Which signs are seen, of which unit; a plain form, its state in the URL. */
import type { Language, Translate } from '@/i18n/translator';
import type { FoundSign } from '@/warehouse/queries/signs';
import { SIGNS } from '@/warehouse/scoring/signs';
import { address, signsPath } from './link';

interface Props {
  campaign: string;
  /** Every comparison of the campaign: the units there are. */
  found: FoundSign[];
  asked: { sign: string | undefined; unit: string | undefined; all: boolean };
  t: Translate;
  lang: Language;
}

export function SignsFilter({ campaign, found, asked, t, lang }: Props) {
  const units = new Map(found.map(({ unit_code, unit_name }) => [unit_code, unit_name]));
  const path = signsPath(campaign);
  return (
    <form
      action={path}
      aria-label={t('signs.filter')}
      className="no-print my-4 flex flex-wrap items-end gap-x-3 gap-y-2 text-[0.875rem] text-soft max-sm:*:grow"
    >
      {lang === 'en' && <input type="hidden" name="lang" value="en" />}
      <label className="flex min-w-0 flex-col">
        {t('signs.sign')}
        <select name="sign" defaultValue={asked.sign ?? ''} className="text-ink">
          <option value="">{t('signs.anySign')}</option>
          {SIGNS.map(({ name }) => (
            <option key={name} value={name}>
              {t(`signs.name.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-0 flex-col">
        {t('signs.unit')}
        <select name="unit" defaultValue={asked.unit ?? ''} className="text-ink">
          <option value="">{t('signs.anyUnit')}</option>
          {[...units].sort().map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center gap-2 py-1.5">
        <input type="checkbox" name="all" value="1" defaultChecked={asked.all} />
        {t('signs.all')}
      </label>
      <button type="submit">{t('signs.apply')}</button>
      {(asked.sign || asked.unit || asked.all) && (
        <a href={address(path, lang)} className="py-1.5">
          {t('signs.reset')}
        </a>
      )}
    </form>
  );
}
