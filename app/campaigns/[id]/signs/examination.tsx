/** What officers see of a campaign's signs: the table, and of one unit and sign the rows and the picture. */
import type { Search } from '@/app/page-context';
import { DeadlineHistogram } from '@/components/charts/deadline-histogram';
import { blockNames } from '@/components/tables/blocks';
import { SignRowsTable } from '@/components/tables/sign-rows-table';
import { saysOf, type Words } from '@/components/tables/sign-words';
import { SignsTable } from '@/components/tables/signs-table';
import { SignKinds } from '@/components/ui/signs-explained';
import { SignsFilter } from '@/components/ui/signs-filter';
import { percent, plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import { type CampaignCard, listCriteria } from '@/warehouse/queries/campaigns';
import { getRanking } from '@/warehouse/queries/ranking';
import {
  type FoundSign,
  getExamined,
  listDeadlineBins,
  listSignRows,
  listSigns,
} from '@/warehouse/queries/signs';
import { FALSE_DISCOVERY_RATE } from '@/warehouse/scoring/signs';

interface Props {
  card: CampaignCard;
  search: Search;
  t: Translate;
  lang: Language;
}

const one = (search: Search, name: string) => [search[name]].flat()[0]?.slice(0, 80) || undefined;

export async function Examination({ card, search, t, lang }: Props) {
  const id = card.campaign_id;
  const examined = await getExamined(id);
  if (!examined) return <p className="max-w-3xl">{t('signs.notExamined')}</p>;
  const [found, units, criteria] = await Promise.all([
    listSigns(id),
    getRanking(card),
    listCriteria(id),
  ]);
  const words: Words = {
    t,
    lang,
    blocks: blockNames(card.campaign, units, t, lang),
    measures: new Map(
      criteria.flatMap(({ measure, measure_vi, measure_en }) =>
        measure && measure_vi
          ? [[measure, inLanguage({ vi: measure_vi, en: measure_en }, lang)]]
          : [],
      ),
    ),
  };
  const asked = {
    sign: one(search, 'sign'),
    unit: one(search, 'unit'),
    all: one(search, 'all') === '1',
  };
  const flagged = found.filter((row) => row.flagged);
  const shown = (asked.all ? found : flagged).filter(
    ({ sign, unit_code }) =>
      (!asked.sign || sign === asked.sign) && (!asked.unit || unit_code === asked.unit),
  );
  const single = asked.sign && asked.unit ? shown[0] : undefined;
  const rate = percent(FALSE_DISCOVERY_RATE, lang);
  return (
    <>
      <div className="max-w-3xl space-y-2">
        <p>{t('signs.lead')}</p>
        <p>
          {t('signs.count', {
            n: flagged.length,
            units: new Set(flagged.map(({ unit_id }) => unit_id)).size,
            all: plain(found.length, lang),
          })}{' '}
          {t('signs.falseRate', { q: rate })}
        </p>
        {!examined.examines_dossiers && (
          <p className="note">
            {t('signs.tooMany', {
              n: plain(examined.dossiers, lang),
              most: plain(examined.most_dossiers, lang),
            })}
          </p>
        )}
      </div>
      <SignsFilter campaign={id} {...{ found, asked, t, lang }} />
      {shown.length ? <SignsTable rows={shown} {...words} /> : <p>{t('signs.none')}</p>}
      {single && <Rows found={single} {...words} />}
      <h2 className="mt-10">{t('signs.kinds')}</h2>
      <SignKinds t={t} />
    </>
  );
}

async function Rows({ found, ...words }: Words & { found: FoundSign }) {
  const { t, lang } = words;
  const [rows, bins] = await Promise.all([
    listSignRows(found),
    found.sign === 'bunching_at_deadline' ? listDeadlineBins(found) : null,
  ]);
  const label = t('signs.rowsOf', { sign: t(`signs.name.${found.sign}`), unit: found.unit_name });
  return (
    <section id="rows" className="mt-10 space-y-4">
      <h2>{label}</h2>
      <p className="max-w-3xl">{saysOf(found, words)}</p>
      {bins && <DeadlineHistogram {...{ bins, t, lang }} />}
      {rows.length > 0 && <SignRowsTable {...{ rows, label, t }} />}
    </section>
  );
}
