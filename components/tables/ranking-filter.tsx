/** Filter and order of the ranking: a plain form, its state in the URL. */
import { classWords } from '@/i18n/class-words';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import { address, campaignPath } from '../ui/link';
import { orderOf, type RankingView, usualOrder } from './ranking-view';

interface Props {
  card: CampaignCard;
  view: RankingView;
  blocks: Map<string, string>;
  shown: number;
  t: Translate;
  lang: Language;
}

export function RankingFilter({ card, view, blocks, shown, t, lang }: Props) {
  const { id, classes, authority, criteria } = card.campaign;
  const columns: [string, string][] = [
    ['rank', t('ranking.sortRank')],
    ['name', t('ranking.sortName')],
    ['total', t('ranking.total')],
    ...(criteria.length > 1 ? criteria : []).map((node): [string, string] => [
      `c:${node.code}`,
      inLanguage(node.short, lang),
    ]),
  ];
  // the order in force stays on offer, also where a heading was pressed twice to turn it round
  const order = orderOf(view);
  const orders = columns.map(([sort, name]): [string, string] =>
    view.sort === sort && order !== usualOrder(sort)
      ? [order, `${name} ${view.ascending ? '↑' : '↓'}`]
      : [usualOrder(sort), name],
  );
  return (
    <form
      action={campaignPath(id)}
      aria-label={t('ranking.filterLabel')}
      className="no-print mb-3 flex flex-wrap items-end gap-x-3 gap-y-2 text-[0.875rem] text-soft max-sm:*:grow"
    >
      {lang === 'en' && <input type="hidden" name="lang" value="en" />}
      <label className="flex flex-col max-sm:w-full">
        {t('ranking.find')}
        <input
          type="search"
          name="q"
          defaultValue={view.q}
          placeholder={t('ranking.findHint')}
          data-filter="ranking"
          className="text-ink sm:w-56"
        />
      </label>
      {blocks.size > 0 && (
        <Choice
          label={t('ranking.block')}
          name="block"
          value={view.block}
          options={[['', t('ranking.all')], ...blocks]}
        />
      )}
      {classes.length > 0 && authority !== 'none' && (
        <Choice
          label={t('ranking.class')}
          name="class"
          value={view.class}
          options={[
            ['', t('ranking.all')],
            ...classes.map(({ name }): [string, string] => [name, classWords(name, lang)]),
          ]}
        />
      )}
      <Choice label={t('ranking.sort')} name="sort" value={order} options={orders} />
      <button type="submit">{t('ranking.apply')}</button>
      <a
        href={address(campaignPath(id), lang)}
        className="pb-2"
        data-reset
        hidden={!(view.q || view.block || view.class || order !== 'rank')}
      >
        {t('ranking.reset')}
      </a>
      <output
        className="w-full empty:hidden"
        data-shown={t('ranking.shown', { shown: '…', all: card.units })}
        data-all={card.units}
      >
        {shown < card.units && t('ranking.shown', { shown, all: card.units })}
      </output>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  options: [string, string][];
}

function Choice({ label, name, value, options }: ChoiceProps) {
  return (
    <label className="flex flex-col">
      {label}
      <select name={name} defaultValue={value} className="text-ink">
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
