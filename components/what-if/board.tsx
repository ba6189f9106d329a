'use client';
/**
 * The what-if where scripts run: each change is scored and ranked again here, by the code that made the
 * published result. Figures and code are fetched with the first change; without scripts the form is sent.
 */
import { useEffect, useRef, useState } from 'react';
import { fixed, plain } from '@/i18n/format';
import type { Language } from '@/i18n/translator';
import type { InputTable } from '@/warehouse/scoring/inputs';
import type { Campaign } from '@/warehouse/scoring/read-campaign';
import { type Misread, readScenario, supposesAnything } from '@/warehouse/scoring/scenario';
import type { WhatIf } from '@/warehouse/scoring/what-if';
import { Changes } from './changes';
import type { FormRow } from './criterion-row';
import { Form, type FormProps } from './form';
import { countMoves, type OutcomeRow, outcomeRows, Result } from './result';
import { filled, type Words } from './words';

interface Props {
  id: string;
  /** Parameters of the scenario, as in the address. */
  params: Record<string, string>;
  rows: FormRow[];
  outcomes: OutcomeRow[];
  misread: Misread[];
  /** What the maxima add up to, and the scale of the totals. */
  sum: number;
  max: number;
  /** Maximum of each criterion as supposed. */
  maxima: Record<string, number>;
  units: FormProps['units'];
  classes: Campaign['classes'];
  ties: string;
  inBlocks: boolean;
  hasClasses: boolean;
  decimals: number;
  blocks: Record<string, string>;
  words: Words;
  lang: Language;
}

type Shown = Pick<Props, 'outcomes' | 'misread' | 'sum' | 'maxima'>;

export function Board(props: Props) {
  const { id, rows, units, inBlocks, decimals, max, words, lang } = props;
  const [params, setParams] = useState(props.params);
  const [shown, setShown] = useState<Shown>(props);
  const [isLive, setLive] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const engine = useRef<Promise<WhatIf> | null>(null);
  const newest = useRef(params);
  useEffect(() => setLive(true), []);

  const change = async (name: string, value: string) => {
    const { [name]: _, ...rest } = newest.current;
    // the figures supposed are those of one unit: of another they would say something else
    const kept = name === 'unit' ? withoutFigures(rest) : rest;
    const next = value.trim() ? { ...kept, [name]: value } : kept;
    newest.current = next;
    setParams(next);
    window.history.replaceState(window.history.state, '', addressOf(next, lang));
    if (name === 'unit') {
      // its figures are on the server: the form is made anew
      window.location.assign(addressOf(next, lang));
      return;
    }
    engine.current ??= load(id);
    try {
      const whatIf = await engine.current;
      if (newest.current !== next) return;
      setShown(suppose(whatIf, next));
      setFailed(false);
    } catch {
      // the next change tries again; until then the table is not of these inputs
      engine.current = null;
      setFailed(true);
    }
  };

  const { moved, classes } = countMoves(shown.outcomes, inBlocks);
  const ranked = shown.outcomes.filter(({ supposed }) => supposed.total !== null).length;
  const isSupposed = supposesAnything(readScenario(Object.entries(params)).scenario);
  const unit = shown.outcomes.find(({ unit_code }) => unit_code === params.unit);
  const unitWords = ({ unit_name, published, supposed }: OutcomeRow) => {
    const rank = (standing: OutcomeRow['published']) =>
      inBlocks ? standing.rank_in_block : standing.rank;
    const [from, to] = [rank(published), rank(supposed)];
    const [before, after] = [published, supposed].map(({ total }) => fixed(total, decimals, lang));
    const known = { unit: unit_name, before: before!, after: after! };
    if (from === null && to === null) return filled(words.unitUnranked, known);
    if (from === null) return filled(words.unitRanked, { ...known, to: to! });
    if (to === null) return filled(words.unitLost, { ...known, from });
    return filled(words.unitMoved, { ...known, from, to });
  };
  return (
    <form method="get" data-client className="mt-4">
      {lang === 'en' && <input type="hidden" name="lang" value="en" />}
      <div className="top-0 z-10 sticky border-y border-mark print:static bg-paper py-2">
        <p className="font-semibold text-mark" role="note">
          {words.banner}
        </p>
        <p role="status">
          {isSupposed ? filled(words.changed, { moved, classes, units: ranked }) : words.nothing}{' '}
          {isSupposed && unit && <span lang="vi">{unitWords(unit)}</span>}{' '}
          {shown.sum !== max &&
            filled(words.maxSum, { sum: plain(shown.sum, lang), max: plain(max, lang) })}
        </p>
        {hasFailed && (
          <p role="alert" className="text-mark">
            {words.failed}
          </p>
        )}
        {shown.misread.map((each) => (
          <p key={each.name} role="alert" className="text-mark">
            {filled(each.why === 'cut' ? words.noted : words.wrong, {
              text: each.text,
              where: whereWords(each.name, props.classes, words),
            })}
            {misreadWords(each, words)}
          </p>
        ))}
        <Changes
          {...{ rows, words, lang }}
          params={withoutMisread(params, shown.misread)}
          classes={props.classes}
        />
        <p className="no-print mt-1 flex flex-wrap items-center gap-4">
          <span hidden={!isLive} className="text-[0.8125rem] text-soft">
            {words.live}
          </span>
          <button hidden={isLive} type="submit">
            {words.apply}
          </button>
          <a href="#simulated" className="wide:hidden">
            {words.result}
          </a>
          {(isSupposed || params.unit) && (
            <a href={lang === 'en' ? '?lang=en' : '?'}>{words.reset}</a>
          )}
        </p>
      </div>
      <div className="mt-6 grid gap-10 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <section className="no-print min-w-0">
          <h2>{words.criteria}</h2>
          <p className="mb-4 text-[0.8125rem] text-soft">{words.maxHint}</p>
          <Form
            {...{ rows, params, units, words, lang }}
            maxima={shown.maxima}
            classes={props.classes}
            ties={props.ties}
            isLive={isLive}
            onChange={change}
          />
          <button hidden={isLive} type="submit" className="mt-4">
            {words.apply}
          </button>
        </section>
        <section
          className="min-w-0 scroll-mt-32 self-start wide:top-32 print:static wide:sticky"
          id="simulated"
        >
          <h2 className="mb-2">{words.result}</h2>
          <div className="frame wide:max-h-[calc(100vh-11rem)] wide:overflow-y-auto print:max-h-none">
            <Result
              {...{ id, inBlocks, decimals, words, lang }}
              rows={shown.outcomes}
              marked={params.unit ?? null}
              hasClasses={props.hasClasses}
              blocks={props.blocks}
            />
          </div>
        </section>
      </div>
    </form>
  );
}

const withoutMisread = (params: Record<string, string>, misread: Misread[]) =>
  Object.fromEntries(
    Object.entries(params).filter(
      ([name]) => !misread.some((each) => each.name === name && each.why !== 'cut'),
    ),
  );

const withoutFigures = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !name.startsWith('figure.')));

function addressOf(params: Record<string, string>, lang: Language): string {
  const search = new URLSearchParams(params);
  if (lang === 'en') search.set('lang', 'en');
  return `?${search}`;
}

/** Figures and scoring code, fetched once. */
async function load(id: string): Promise<WhatIf> {
  const [answer, { unpackInputs }, { WhatIf: Engine }] = await Promise.all([
    fetch(`/api/v1/campaigns/${encodeURIComponent(id)}/inputs`),
    import('@/warehouse/scoring/inputs'),
    import('@/warehouse/scoring/what-if'),
  ]);
  if (!answer.ok) throw new Error(`inputs: ${answer.status}`);
  const { rules, ...table } = (await answer.json()) as InputTable & { rules: Campaign };
  return new Engine(rules, unpackInputs(table));
}

function suppose(whatIf: WhatIf, params: Record<string, string>): Shown {
  const { scenario, misread } = readScenario(Object.entries(params));
  const { outcomes, sum, maxima, ...supposed } = whatIf.suppose(scenario);
  const unread = [...misread, ...supposed.misread];
  return { outcomes: outcomeRows(outcomes), misread: unread, sum, maxima };
}

function misreadWords({ why, detail }: Misread, words: Words): string {
  return {
    formula: detail ?? '',
    number: words.wrongNumber,
    figure: words.wrongFigure,
    word: words.wrongWord,
    impossible: words.wrongShare,
    cut: words.cut,
  }[why];
}

/** The place a parameter is of, as people call it: figure.3.2.1 is criterion 3.2.1. */
function whereWords(name: string, classes: Props['classes'], words: Words): string {
  const [kind, ...code] = name.split('.');
  if (kind === 'ties') return words.ties;
  if (kind === 'class') return `${words.class} ${classes[Number(code[0])]?.name ?? ''}`.trim();
  return filled(words.atCriterion, { code: code.join('.') });
}
