/** Ballots of the people who came: as many answers, and as many of them satisfied, as the commune reported. */
import { DAY_LENGTH, type WorkCalendar } from './calendar';
import { dayOf } from './day';
import type { Plan } from './planting';
import type { Year } from './profiles';
import type { Rng } from './rng';

export const SURVEY_COLUMNS = [
  'response_code',
  'unit_code',
  'answered_at',
  'channel',
  'respondent_group',
  'question',
  'answer',
];

const QUESTIONS = [
  'Nơi đón tiếp',
  'Thủ tục hành chính',
  'Thái độ công chức',
  'Thời gian giải quyết',
  'Kết quả nhận được',
];
const CHANNELS = ['mã QR', 'mã QR', 'phiếu giấy', 'điện thoại'] as const;
const GROUPS = ['người dân', 'người dân', 'người dân', 'người dân', 'tổ chức'] as const;
const [SATISFIED, NOT] = [
  [5, 5, 4, 4, 4],
  [3, 3, 3, 2, 2, 1],
] as const;
/** Contented people who tick one column all the way down. */
const STRAIGHT = 0.1;
/** Ballots of the planted kind, so many at a sitting. */
const [UNIFORM, SITTING] = [16, 8];
/** Satisfied where the ballots tell another story than the dossiers; how much less than reported elsewhere. */
const [CONTRADICTED, OVERSTATED] = [0.55, 0.12];

/** What a commune reported: satisfied answers of all answers. */
export interface Told {
  unit: string;
  satisfied: number;
  answers: number;
}

/** The rows of surveys.csv of a year, one an answer, in the order of units and of time. */
export function surveyRows(
  year: Year,
  told: readonly Told[],
  plan: Plan,
  calendar: WorkCalendar,
  rng: Rng,
): string[][] {
  const places = calendar.places(dayOf(year, 1, 1), dayOf(year, 12, 31));
  return told.flatMap(({ unit, satisfied, answers }) => {
    const own = rng.fork(unit);
    const good = plan.on_time_against_survey.includes(unit)
      ? Math.round(answers * CONTRADICTED)
      : plan.reported_against_rows.includes(unit)
        ? satisfied - Math.round(answers * OVERSTATED)
        : satisfied;
    const uniform = plan.uniform_surveys.includes(unit) ? UNIFORM : 0;
    const ballots = Math.ceil(answers / QUESTIONS.length);
    const flags = shuffled(good, answers, uniform * QUESTIONS.length, own);
    const somewhen = () => own.pick(places) * DAY_LENGTH + own.between(0, DAY_LENGTH - 20);
    const sittings = Array.from({ length: Math.ceil(uniform / SITTING) }, somewhen);
    const filled = Array.from({ length: ballots }, (_, i) => {
      const isUniform = i < uniform;
      const moment = isUniform ? sittings[Math.floor(i / SITTING)]! + (i % SITTING) : somewhen();
      const said = flags.slice(i * QUESTIONS.length, (i + 1) * QUESTIONS.length);
      const isStraight = own.chance(STRAIGHT) && said.every(Boolean);
      return {
        moment,
        channel: isUniform ? CHANNELS[0] : own.pick(CHANNELS),
        group: own.pick(GROUPS),
        scores: said.map((yes) => (isUniform || isStraight ? 5 : own.pick(yes ? SATISFIED : NOT))),
      };
    });
    filled.sort((a, b) => a.moment - b.moment);
    return filled.flatMap(({ moment, channel, group, scores }, i) =>
      scores.map((score, q) => [
        `P${unit.slice(-2)}-${`${i + 1}`.padStart(4, '0')}`,
        unit,
        calendar.text(moment),
        channel,
        group,
        QUESTIONS[q]!,
        `${score}`,
      ]),
    );
  });
}

/** `good` true ones among `all`, in random order but for the first, which are true. */
function shuffled(good: number, all: number, first: number, rng: Rng): boolean[] {
  const rest = Array.from({ length: all - first }, (_, i) => i < good - first);
  return [...Array.from({ length: first }, () => true), ...rng.sample(rest, rest.length)];
}
