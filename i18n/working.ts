/** The working of a point in words: each step what is done, and the line of arithmetic where there is one. */
import type { Expression, Quantity } from '@/warehouse/scoring/expression';
import type { GroupStep } from '@/warehouse/scoring/group-working';
import type { Step } from '@/warehouse/scoring/step';
import { expressionWords, quantityWords, resultWords, signedWords } from './expression';
import { day, fixed, plain } from './format';
import type { Language, Translate } from './translator';

export interface Line {
  what: string;
  /** "8 × (29 ÷ 32) = 7,25"; null where the words say it all. */
  sum: string | null;
}

interface Words {
  t: Translate;
  lang: Language;
}

const computed = (expression: Expression, result: Quantity, lang: Language) =>
  `${expressionWords(expression, lang)} ${resultWords(result, lang)}`;

const points = (value: number, { t, lang }: Words) =>
  t('formula.points', { n: value, points: signedWords({ value }, lang) });

/** `value` with the places that tell it from what it is compared with: 89,9996% is not 90%. */
function apart(value: Quantity, others: (Quantity | null)[], lang: Language): string {
  for (let more = 0; more < 8; more++) {
    const words = quantityWords(value, lang, more);
    const same = others.some(
      (other) => other && other.value !== value.value && quantityWords(other, lang, more) === words,
    );
    if (!same) return words;
  }
  return quantityWords(value, lang, 8);
}

/** What happened, then the points it gives where they are settled by it. */
const settled = (what: string, result: number | null, words: Words): Line => ({
  what,
  sum: result === null ? null : points(result, words),
});

function rounded(
  { from, decimals, result }: { from: number; decimals: number | null; result: number },
  { t, lang }: Words,
): Line {
  if (decimals === null)
    return { what: t('point.step.roundTotal'), sum: signedWords({ value: result }, lang) };
  const to = fixed(result, decimals, lang);
  if (Math.abs(from - result) < 1e-12)
    return { what: t('point.step.exact', { decimals }), sum: to };
  return {
    what: t('point.step.round', { decimals }),
    sum: `${signedWords({ value: from }, lang)} → ${to}`,
  };
}

/** One step of a leaf's working. */
function leafLine(step: Step, words: Words): Line {
  const { t, lang } = words;
  switch (step.act) {
    case 'value':
      return { what: t('point.step.value'), sum: computed(step.expression, step.result, lang) };
    case 'floor': {
      const value = apart(step.value, [step.threshold], lang);
      if (step.result !== null && step.threshold.value === 0 && !step.threshold.percent)
        return { what: t('point.step.notAbove', { value }), sum: null };
      const floor = quantityWords(step.threshold, lang);
      const key = step.result === null ? 'above' : 'below';
      return { what: t(`point.step.${key}`, { value, floor }), sum: null };
    }
    case 'band': {
      const value = apart(step.value, [step.reached, step.next], lang);
      const at = step.reached && quantityWords(step.reached, lang);
      const next = step.next && quantityWords(step.next, lang);
      if (!at) return { what: t('point.step.bandNone', { value, next: next! }), sum: null };
      const what = next
        ? t('point.step.bandNext', { value, at, next })
        : t('point.step.band', { value, at });
      return settled(what, step.result, words);
    }
    case 'whole':
      return step.result
        ? settled(t('point.step.whole'), step.result, words)
        : { what: t('point.step.wholeNot'), sum: null };
    case 'days': {
      const told = { on: day(step.on), due: day(step.due), late: plain(step.late, lang) };
      if (step.late <= 0) return settled(t('point.step.inTime', told), step.result, words);
      if (step.within === null) return { what: t('point.step.tooLate', told), sum: null };
      const within = plain(step.within, lang);
      return settled(t('point.step.within', { ...told, within }), step.result, words);
    }
    case 'level':
      return settled(t('point.step.level', { level: step.level }), step.result, words);
    case 'given':
      return settled(t('point.step.given'), step.result, words);
    case 'leader': {
      const best = step.best ? quantityWords(step.best, lang) : '';
      return { what: t(`point.step.leader.${step.compared}`, { best }), sum: null };
    }
    case 'earn':
      return {
        what: t('point.step.earn'),
        sum: computed(step.expression, { value: step.result }, lang),
      };
    case 'cut':
      return settled(t(`point.step.${step.to}`), step.result, words);
    case 'negate':
    case 'void':
      return settled(t(`point.step.${step.act}`), step.result, words);
    case 'gap':
      return settled(t('point.step.gap', { rule: t(`policy.${step.policy}`) }), step.result, words);
    case 'round':
      return rounded(step, words);
  }
}

/** One step of a group's working. */
function groupLine(step: GroupStep, words: Words): Line {
  const { t, lang } = words;
  const sum = (expression: Expression, result: number) =>
    computed(expression, { value: result }, lang);
  switch (step.act) {
    case 'blocked':
      return { what: t('point.step.blocked', { codes: step.codes.join(', ') }), sum: null };
    case 'emptied':
      return settled(t('point.step.emptied', { codes: step.codes.join(', ') }), 0, words);
    case 'combine':
      return { what: t(`point.step.combine.${step.how}`), sum: sum(step.expression, step.result) };
    case 'add':
    case 'extra':
    case 'together':
      return { what: t(`point.step.${step.act}`), sum: sum(step.expression, step.result) };
    case 'nothing_left':
    case 'cap':
      return settled(t(`point.step.${step.act}`), step.result, words);
    case 'round':
      return rounded(step, words);
  }
}

export const leafLines = (steps: Step[], t: Translate, lang: Language): Line[] =>
  steps.map((step) => leafLine(step, { t, lang }));

export const groupLines = (steps: GroupStep[], t: Translate, lang: Language): Line[] =>
  steps.map((step) => groupLine(step, { t, lang }));
