/** One cell of a row behind a point, by the type of its column. */
import { deadlineWords, momentWords } from '@/i18n/dossier-notes';
import { day, NOTHING, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { PointRow } from '@/warehouse/queries/point-rows';
import type { RowColumn } from '@/warehouse/queries/row-columns';

interface Props {
  column: RowColumn;
  value: PointRow[string];
  t: Translate;
  lang: Language;
}

export function RowCell({ column: { key, type }, value, t, lang }: Props) {
  if (value === null) return NOTHING;
  switch (type) {
    case 'day':
      return <span className="whitespace-nowrap">{day(String(value))}</span>;
    case 'moment':
      return <Moment words={(key === 'due_at' ? deadlineWords : momentWords)(String(value))} />;
    case 'number':
      // the line of a file is its name, not an amount
      return key === 'line' ? String(value) : plain(Number(value), lang);
    case 'boolean':
      return value ? t('point.yes') : t('point.no');
    case 'word':
      return wordOf(key, String(value), t);
    default:
      return (
        <span lang="vi" className={key === 'code' ? 'whitespace-nowrap' : undefined}>
          {String(value)}
        </span>
      );
  }
}

/** The hour, where it is told, then the day; neither is broken. */
function Moment({ words }: { words: string }) {
  return words.split(' ').map((part) => (
    <span key={part} className="whitespace-nowrap">
      {part}{' '}
    </span>
  ));
}

/** A word of ours in the reader's language; an answer on a scale is its own word. */
function wordOf(key: string, value: string, t: Translate): string {
  if (key === 'use') return t(`use.${value}` as 'use.used');
  if (key === 'round') return t(`unit.round.${value}` as 'unit.round.1');
  const path = `point.word.${key}.${value}` as 'point.word.channel.online';
  return t.has(path) ? t(path) : value;
}
