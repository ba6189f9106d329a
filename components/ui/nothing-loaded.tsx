/** Before the first load: how to load. */
import type { Translate } from '@/i18n/translator';

const COMMANDS = [
  ['empty.sample', 'npm run -s etl -- add data/samples/gia-lai-766-2026/measures.csv'],
  ['empty.check', 'npm run -s etl -- check ten-tep.csv'],
  ['empty.own', 'npm run -s etl -- add ten-tep.csv'],
] as const;

export function NothingLoaded({ t }: { t: Translate }) {
  return (
    <>
      <h1>{t('empty.title')}</h1>
      <p className="my-4">{t('empty.lead')}</p>
      <dl className="space-y-4">
        {COMMANDS.map(([key, command]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <pre className="mt-1 overflow-x-auto bg-track p-3 text-[0.8125rem]">
                <code>{command}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
