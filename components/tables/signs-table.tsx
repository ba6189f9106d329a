/** Units and signs: what was found in a sentence, by which rule, and the way to the rows. Officers only. */
import { address, signsPath, unitPath } from '@/components/ui/link';
import { UnitName } from '@/components/ui/unit-name';
import type { FoundSign } from '@/warehouse/queries/signs';
import { signNamed } from '@/warehouse/scoring/signs';
import { Frame } from './frame';
import { qOf, ruleWords, saysOf, type Words } from './sign-words';

interface Props extends Words {
  rows: FoundSign[];
}

export function SignsTable({ rows, ...words }: Props) {
  const { t, lang } = words;
  return (
    <Frame label={t('signs.title')}>
      <thead>
        <tr>
          <th scope="col">{t('signs.unit')}</th>
          <th scope="col">{t('signs.sign')}</th>
          <th scope="col">{t('signs.found')}</th>
          <th scope="col">{t('signs.rule')}</th>
          <th scope="col">{t('signs.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.unit_code} ${row.sign}`} className={row.flagged ? '' : 'text-soft'}>
            <th scope="row" className="sm:min-w-32">
              <a href={address(unitPath(row.campaign_id, row.unit_code), lang)}>
                <UnitName name={row.unit_name} />
              </a>
            </th>
            <td data-label={t('signs.sign')} className="font-semibold sm:min-w-36">
              {t(`signs.name.${row.sign}`)}
            </td>
            <td data-label={t('signs.found')} className="sm:min-w-80">
              {saysOf(row, words)}
              {!row.flagged && <small className="block">{t('signs.notFlagged')}</small>}
            </td>
            <td data-label={t('signs.rule')} className="sm:min-w-56">
              <small className="text-soft">
                {[ruleWords(row, t, lang), qOf(row.q, t, lang)].filter(Boolean).join('; ')}
              </small>
            </td>
            <td data-label={t('signs.rows')} className="sm:whitespace-nowrap">
              {rowCount(row) ? (
                <a
                  href={`${address(signsPath(row.campaign_id), lang, {
                    unit: row.unit_code,
                    sign: row.sign,
                    all: row.flagged ? null : '1',
                  })}#rows`}
                >
                  {t('signs.seeRows', { n: rowCount(row) })}
                </a>
              ) : (
                <a href={address(unitPath(row.campaign_id, row.unit_code), lang)}>
                  {t('signs.noRows')}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

/** How many rows a sign has counted; 0 where it compares figures. */
const rowCount = ({ sign, n, k }: FoundSign) =>
  signNamed(sign)?.of !== 'cases' ? 0 : sign === 'improbable_perfection' ? n : (k ?? 0);
