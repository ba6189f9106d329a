import { headers } from 'next/headers';
import { address } from '@/components/ui/link';
import { Shell } from '@/components/ui/shell';
import { languageOf, translator } from '@/i18n/translator';

/** Stands in for a page that failed while it was made. */
export default async function FailedPage() {
  const lang = languageOf((await headers()).get('x-language'));
  const t = translator(lang);
  return (
    <Shell {...{ t, lang }} here="/">
      <h1>{t('error.title')}</h1>
      <p className="my-4">{t('error.lead')}</p>
      <p>
        <a href={address('/', lang)}>{t('missing.home')}</a>
      </p>
    </Shell>
  );
}
