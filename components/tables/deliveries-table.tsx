/** What each unit of a campaign has sent, a row a unit and a column a source; in words, not in colours alone. */
import { day, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Delivery } from '@/warehouse/queries/deliveries';
import { address, type Params } from '../ui/link';
import { Frame } from './frame';

interface Props {
  title: string;
  units: UnitDeliveries[];
  sources: string[];
  sourceName: (source: string) => string;
  /** Parameters of the page, kept when a unit is followed. */
  params: Params;
  t: Translate;
  lang: Language;
}

export interface UnitDeliveries {
  unit_code: string;
  unit_name: string;
  bySource: Map<string, Delivery>;
}

/** Rows of the table: units of whom something is missing first, then those with rows to correct, by code. */
export function unitsOf(deliveries: Delivery[]): UnitDeliveries[] {
  const units = new Map<string, UnitDeliveries>();
  for (const delivery of deliveries) {
    const { unit_id, unit_code, unit_name, source } = delivery;
    const unit = units.get(unit_id) ?? { unit_code, unit_name, bySource: new Map() };
    unit.bySource.set(source, delivery);
    units.set(unit_id, unit);
  }
  const wants = ({ bySource }: UnitDeliveries) =>
    Math.max(
      ...[...bySource.values()].map(({ status, open }) =>
        status === 'none' ? 3 : status === 'late' ? 2 : open > 0 ? 1 : 0,
      ),
    );
  return [...units.values()].sort((a, b) => wants(b) - wants(a));
}

export function DeliveriesTable({ title, units, sources, sourceName, params, t, lang }: Props) {
  return (
    <Frame label={title}>
      <thead>
        <tr>
          <th scope="col">{t('quality.unit')}</th>
          {sources.map((source) => (
            <th key={source} scope="col">
              {sourceName(source)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit_code, unit_name, bySource }) => (
          <tr key={unit_code}>
            <th scope="row">
              <a href={address('/quality', lang, { ...params, unit: unit_code })}>{unit_name}</a>{' '}
              <small className="text-soft">{unit_code}</small>
            </th>
            {sources.map((source) => (
              <td key={source} data-label={sourceName(source)}>
                <Sent delivery={bySource.get(source)} {...{ t, lang }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

function Sent({
  delivery,
  t,
  lang,
}: {
  delivery: Delivery | undefined;
  t: Translate;
  lang: Language;
}) {
  if (!delivery) return null;
  const { status, last_on, accepted, open, figures, needed } = delivery;
  const isWanted = status === 'late' || status === 'none';
  const details = [
    accepted > 0 && t('quality.acceptedRows', { n: accepted }),
    t('quality.figuresOf', { figures: plain(figures, lang), needed: plain(needed, lang) }),
  ];
  return (
    <>
      <span className={isWanted ? 'font-semibold text-mark' : ''}>
        {t(`quality.delivery.${status}`)}
      </span>
      {last_on && ` ${t('quality.upTo', { day: day(last_on) })}`}
      <small className="block text-soft">{details.filter(Boolean).join(' · ')}</small>
      {open > 0 && (
        <small className="block font-semibold">{t('quality.openRows', { n: open })}</small>
      )}
    </>
  );
}
