/** How far a rate of few may stray by luck: a funnel of one criterion, chosen in the address. */
import { Funnel } from '@/components/charts/funnel';
import { RatesTable } from '@/components/tables/rates-table';
import { inLanguage } from '@/i18n/translator';
import { countedLeaves, smallNumbers } from '@/warehouse/scoring/small-numbers';
import type { Shown } from './by-weights';

interface Props extends Shown {
  /** Code of the criterion asked for; any other shows the first. */
  criterion: string | null;
  /** Code of the unit to be marked. */
  own: string | null;
  path: string;
}

export function ByChance({ card, units, pools, criterion, own, path, link, t, lang }: Props) {
  const inputs = new Map(units.map((unit) => [unit.unit_id, unit]));
  const members = pools.map(
    ([name, pool]) => [name, pool.map(({ unit_id }) => inputs.get(unit_id)!)] as const,
  );
  const choices = countedLeaves(
    card.campaign.criteria,
    members.flatMap(([, pool]) => pool),
  );
  const leaf = choices.find(({ code }) => code === criterion) ?? choices[0];
  return (
    <section id="small" className="mt-10">
      <h2>3. {t('robustness.small')}</h2>
      {!leaf ? (
        <p className="mt-1 max-w-3xl">{t('robustness.smallNone')}</p>
      ) : (
        <>
          <p className="mb-3 mt-1 max-w-3xl">{t('robustness.smallText')}</p>
          {choices.length > 1 && (
            <form
              action={`${path}#small`}
              className="no-print mb-3 flex flex-wrap items-center gap-2"
            >
              <label className="flex min-w-0 max-w-full items-center gap-2">
                <span className="whitespace-nowrap">{t('robustness.choose')}</span>
                <select name="criterion" defaultValue={leaf.code} className="w-full min-w-0">
                  {choices.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {code} {inLanguage(name, lang)}
                    </option>
                  ))}
                </select>
              </label>
              {own && <input type="hidden" name="unit" value={own} />}
              {lang === 'en' && <input type="hidden" name="lang" value="en" />}
              <button type="submit">{t('robustness.see')}</button>
            </form>
          )}
          <h3 className="font-semibold">
            {leaf.code} {inLanguage(leaf.name, lang)}
          </h3>
          {members.map(([name, pool]) => {
            const numbers = smallNumbers(
              leaf,
              pool.map(({ leaves }) => leaves.get(leaf.code)),
            );
            if (!numbers) return null;
            const shown = { found: numbers, units: pool, own, link, t, lang };
            return (
              <div key={name}>
                {name && <h4 className="mt-4 font-semibold">{name}</h4>}
                <Funnel {...shown} />
                <RatesTable
                  {...shown}
                  label={`${inLanguage(leaf.name, lang)}${name ? `: ${name}` : ''}`}
                />
              </div>
            );
          })}
        </>
      )}
    </section>
  );
}
