/** On a unit's page, for officers: which signs ask for a check, and the way to them. */
import type { Language, Translate } from '@/i18n/translator';
import type { FoundSign } from '@/warehouse/queries/signs';
import { address, signsPath } from './link';

interface Props {
  /** Those to be looked at; none for the public. */
  signs: FoundSign[];
  t: Translate;
  lang: Language;
}

export function UnitSigns({ signs, t, lang }: Props) {
  const [first] = signs;
  if (!first) return null;
  const path = signsPath(first.campaign_id);
  return (
    <p className="note mb-6 max-w-3xl">
      {t('signs.unitNote', { n: signs.length })}
      {signs.map(({ sign, unit_code }, i) => (
        <span key={sign}>
          {i > 0 && '; '}
          <a href={address(path, lang, { unit: unit_code, sign })}>{t(`signs.name.${sign}`)}</a>
        </span>
      ))}
      .
    </p>
  );
}
