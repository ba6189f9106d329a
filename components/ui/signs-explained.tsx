/** What is looked at before a result is settled, for everyone: without limits, without units. */
import type { Translate } from '@/i18n/translator';
import { SIGNS } from '@/warehouse/scoring/signs';

export function SignsExplained({ t }: { t: Translate }) {
  return (
    <>
      <div className="max-w-3xl space-y-2">
        <p>{t('signs.publicLead')}</p>
        <p>{t('signs.publicNone')}</p>
        <p>{t('signs.publicHow')}</p>
      </div>
      <SignKinds t={t} />
    </>
  );
}

/** Every kind of sign in two sentences. */
export function SignKinds({ t }: { t: Translate }) {
  return (
    <dl className="mt-4 grid max-w-4xl gap-x-8 gap-y-2 max-sm:gap-y-0 sm:grid-cols-[14rem_1fr]">
      {SIGNS.map(({ name }) => (
        <div key={name} className="contents">
          <dt className="font-semibold">{t(`signs.name.${name}`)}</dt>
          <dd className="max-sm:mb-3">{t(`signs.meaning.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
