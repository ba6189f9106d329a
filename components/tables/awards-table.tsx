/** Who stands high enough for an award to be considered: a list by place, never a grant. */
import { fixed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { type AwardList, awardLists } from '@/warehouse/scoring/awards';
import { ClassName } from '../ui/class-name';
import { address, unitPath } from '../ui/link';
import { Tied } from '../ui/place';
import { UnitName } from '../ui/unit-name';
import { Frame } from './frame';

interface Props {
  card: CampaignCard;
  units: RankedUnit[];
  blocks: Map<string, string>;
  t: Translate;
  lang: Language;
}

export function AwardsTable({ card, units, blocks, t, lang }: Props) {
  const lists = awardLists(card.campaign, units);
  if (!lists.length) return null;
  const hasClasses = card.campaign.classes.length > 0;
  return (
    <section className="mt-10 max-w-3xl" id="awards">
      <h2>{t('rules.awards.title')}</h2>
      <p className="mb-3 text-soft">{t('rules.awards.hint')}</p>
      <Frame label={t('rules.awards.title')}>
        <thead>
          <tr>
            <th scope="col">{t('ranking.rank')}</th>
            <th scope="col">{t('ranking.unit')}</th>
            <th scope="col" className="number">
              {t('ranking.total')}
            </th>
            {hasClasses && <th scope="col">{t('ranking.class')}</th>}
          </tr>
        </thead>
        {lists.map((list) => (
          <List
            key={`${list.title} ${list.block}`}
            {...{ card, list, hasClasses, t, lang }}
            block={list.block === null ? null : (blocks.get(list.block) ?? list.block)}
          />
        ))}
      </Frame>
    </section>
  );
}

interface ListProps extends Omit<Props, 'units' | 'blocks'> {
  list: AwardList<RankedUnit>;
  block: string | null;
  hasClasses: boolean;
}

function List({ card, list, block, hasClasses, t, lang }: ListProps) {
  const { id, overall_rank, points } = card.campaign;
  const { title, top, candidates } = list;
  const placeOf = (unit: RankedUnit) => (block === null ? unit.rank : unit.rank_in_block);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3 + Number(hasClasses)}>
          <b>
            <span lang="vi">{title}</span>
            {block === null ? '' : ` · ${block}`} · {t('rules.awards.places', { n: top })}
          </b>
          {candidates.length > top && (
            <span className="text-soft">
              {' '}
              · {t('rules.awards.shared', { n: candidates.length })}
            </span>
          )}
          {!candidates.length && (
            <small className="block text-soft">
              {t(block === null && !overall_rank ? 'rules.awards.noOverall' : 'rules.awards.none')}
            </small>
          )}
        </th>
      </tr>
      {candidates.map((unit) => (
        <tr key={unit.unit_id}>
          <td className="brief w-12 font-semibold" data-label={t('ranking.rank')}>
            {placeOf(unit)}
            {candidates.filter((other) => placeOf(other) === placeOf(unit)).length > 1 && (
              <Tied t={t} />
            )}
          </td>
          <th scope="row">
            <a href={address(unitPath(id, unit.unit_code), lang)}>
              <UnitName name={unit.unit_name} />
            </a>
            {unit.is_split && <small className="block text-soft">{t('ranking.split')}</small>}
          </th>
          <td className="number brief" data-label={t('ranking.total')}>
            {fixed(unit.total, points.decimals, lang)}
          </td>
          {hasClasses && (
            <td className="brief" data-label={t('ranking.class')}>
              {unit.class && <ClassName name={unit.class} lang={lang} />}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
