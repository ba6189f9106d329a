const robustness = {
  title: 'How sure the ranks are',
  column: 'Rank range',
  columnHint: 'weights ±10%',
  keeps:
    'If each weight were off by no more than 10%, <b>{narrow} of {units} units</b> would surely keep their rank; at up to 25%, {wide}.',
  leaderWide: '{unit} would still lead with weights off by up to 25%.',
  leaderNarrow: '{unit} would still lead with weights off by up to 10%, but not surely at 25%.',
  leaderOpen: '{unit} leads, but with weights off by 10% it could fall as far as rank {low}.',
  bands:
    'By the survey alone, the {units} units fall into {bands, plural, =1 {one band: too few answers to say who is better} other {# bands that can be told apart}}.',
  noSurvey: 'No criterion here rests on a survey, so there is no sampling error.',
  noSample:
    'The surveyed or rated criteria here come without numbers of answers, or one unit alone has them, so their error is not known.',
  tooMany: 'With more than {most} units, sampling errors are not compared pair by pair.',
  official: 'The official ranks stay as they are; this page only tells how sure they are.',
  notWeighted: {
    one_criterion: 'There is a single criterion here, so no weight to vary.',
    extras_in_index:
      'This index has bonus or penalty points inside, so no formula holds for other weights; that part is not computed.',
  },
  kinds: 'Four kinds of uncertainty, each by itself',
  weights: 'Weights and rules',
  weightsText:
    'Weights are chosen by people. The range gives the best and the worst rank possible when each weight changes by itself, up or down, within the limit named: a guarantee by formula, not an estimate. “90% of draws” comes from {draws} random draws of weights within ±25%.',
  weightsNote:
    'Bonus and penalty have no weight and stay as they are. Points count as rounded and published. A rank is one more than the number of units above.',
  weightsDense:
    'Units tied now count as one place in the best rank, as ranks follow each other without a gap here (1, 2, 2, 3).',
  bounded:
    '≥: the two were scored over different criteria (something was left out), so the figure is the least that is certain.',
  byWeights: 'By weights',
  bySample: 'By sampling',
  rank: 'Rank',
  unit: 'Unit',
  total: 'Total',
  narrow: 'off by ≤\u00a010%',
  wide: 'off by ≤\u00a025%',
  drawn: '90% of draws',
  above: 'change that swaps it with the unit above',
  below: 'change that swaps it with the unit below',
  survey: 'rank of the surveyed part',
  band: 'band that can’t be told apart',
  always: 'none',
  chart: 'Rank range of each unit',
  chartHint: 'Dot: official rank; dark bar: weights off by ≤ 10%; light bar: ≤ 25%',
  chartAlt:
    'Chart of the rank ranges of {units} units. Widest at 10%: {unit}, ranks {low} to {high}.',
  chartUnit: '{unit}: rank {rank}; off by ≤ 10%: {narrow}; off by ≤ 25%: {wide}',
  criteria: 'Declared weight and real influence',
  criteriaText:
    'A weight on paper is not an influence: a criterion on which all units score the same decides nothing. “Share of differences” is the share of the variance of totals that a criterion makes.',
  criterion: 'Criterion',
  declared: 'Declared weight',
  variance: 'Share of differences',
  moved: 'Mean rank change without it',
  withRest: 'Correlation with the rest of its group',
  remark: 'Remark',
  silent: 'Tells no units apart: {same} of units have the same points.',
  silentSome: 'Tell no units apart (over 90% have the same points): {criteria}.',
  against: 'Negative correlation with the rest of its group.',
  doubles: 'Nearly the same as {criterion} (correlation {r}): may count one thing twice.',
  policies: 'Ranks under each rule for missing figures and nothing to measure',
  policiesText:
    'Everything scored again, with the rule here replaced by one rule for all criteria. Bold: another rank than the official one.',
  policiesSame: 'No unit changes rank, whichever rule is taken.',
  policiesRest:
    '{n, plural, =0 {Every unit changes rank under at least one rule.} one {The other unit keeps its rank under every rule.} other {The other # units keep their rank under every rule.}}',
  officialRank: 'Official rank',
  missing: 'Missing figures',
  none: 'Nothing to measure',
  rule: { block: 'not ranked', zero: '0 points', exclude: 'left out', full: 'full' },
  unranked: 'not ranked',
  sampling: 'Sampling',
  samplingText:
    'A survey asks some of the people, so its results have an error. The 95% interval of a share is Wilson’s; ranks of the surveyed part follow Mogstad, Romano, Shaikh and Wilhelm (2024), with {samples} samples a step. Units of different bands can be told apart; those of one band are linked by pairs that can’t be.',
  samplingLimits:
    'How many people could have been asked is not known, so errors are not reduced for it. Ballots loaded row by row are taken together by respondent; where only totals were sent, answers are taken as independent. Full counts (dossiers) have no sampling error.',
  answers: 'Satisfied / answers',
  rate: 'Share',
  interval: '95% interval',
  deff: 'Design effect',
  points: 'Survey points ± standard error',
  error: '± {error}',
  together: 'Rank, true for all units at once',
  alone: 'Rank, for the unit alone',
  small: 'Small numbers',
  smallText:
    'Dossiers are counted in full, so there is no sampling error; but where they are few, a rate goes up and down by luck. Inside the funnel is what chance explains around the common rate. The partly pooled rate is for comparison; points are given on the real one.',
  smallNone: 'No criterion here is a share of whole numbers.',
  choose: 'Criterion',
  see: 'Show',
  funnelAlt:
    'Funnel plot: rates of {units} units by denominator. Common rate {share}; {outside} units outside the 95% limits, {far} of them outside 99.8%.',
  funnelHint:
    'Across: denominator; up: rate; solid line: common rate {share}; dashed lines: 95% and 99.8% limits',
  funnelUnit: '{unit}: {successes}/{n} = {rate}',
  counts: 'Numerator / denominator',
  pooled: 'Partly pooled',
  reliability: 'The unit’s own part',
  outside:
    '{outside} of {units} units are outside the 95% limits; chance alone would put about {expected} there.',
  zone: {
    inside: 'within chance',
    beyond_95: '{side, select, above {higher} other {lower}}, outside the 95% limits',
    beyond_998: '{side, select, above {higher} other {lower}}, outside the 99.8% limits',
  },
  pooledNone:
    'Units differ by no more than chance, or are too few, so there is no partly pooled rate.',
  position: 'Against the common rate',
  judgement: 'Judgement of appraisers',
  judgementText:
    '{criteria} criteria, {max} of {all} points, are given by appraisers. In {compared} cases with self-assessed points too, those were higher {higher} times and lower {lower} times, by {mean} points on average.',
  judgementOnly:
    '{criteria} criteria, {max} of {all} points, are given by appraisers; there are no self-assessed points to compare.',
  judgementNone: 'No criterion here is given points by an appraiser.',
  judgementLimit:
    'Each unit has a single appraisal, so how far appraisers differ can’t be measured.',
  data: 'These figures as JSON',
  unitTitle: 'How sure is this rank?',
  unitRange:
    'Weights off by no more than 10%: rank <b>{narrow}</b>; no more than 25%: rank {wide}; 90% of draws of weights: rank {drawn}.',
  unitAbove:
    'The order with {unit} (next above) holds while every weight is off by less than {margin}.',
  unitBelow:
    'The order with {unit} (next below) holds while every weight is off by less than {margin}.',
  unitAboveAlways: 'No change of weights puts this unit above {unit} (next above).',
  unitBelowAlways: 'No change of weights puts {unit} (next below) above this unit.',
  unitFlip:
    'Changing one criterion alone, the share of criterion {criterion} would have to go from {from} to {to} (the others in proportion).',
  unitSurvey:
    'Surveyed part: {points} points (standard error {error}); with 95% confidence its rank is from {low} to {high}, in band {band}.',
  unitPolicies: 'With another rule here: {ranks}.',
  unitPolicy: '{on} counted as “{rule}” gives this unit rank {rank}',
  unitPolicyOut: '{on} counted as “{rule}” leaves this unit unranked',
  onMissing: 'missing figures',
  onNone: 'nothing to measure',
  unitMore: 'How sure the ranks of all units are',
  methodTitle: 'How sure a rank is',
  methodWeights:
    'Rank range: the order of two units is certain when no change of each weight, within ±10% or ±25%, can undo their difference. The best and worst ranks are counted from those certain pairs, so they are a guarantee, not an estimate.',
  methodCriteria:
    'The real influence of a criterion is the share of the variance of totals it makes, which is not its declared weight. A criterion on which more than 90% of units have the same points tells no units apart.',
  methodSampling:
    'Only surveyed criteria have a sampling error: shares come with a 95% Wilson interval, points with an error, ranks with a confidence set. Units of different bands can be told apart.',
  methodSmall:
    'Full counts have no sampling error, but where dossiers are few, rates swing; the funnel plot shows how far chance goes. The partly pooled rate (beta-binomial) stands beside the real one and changes no points.',
  methodJudgement:
    'Points given by appraisers are compared with self-assessed ones. Ranks are also computed again under each rule for missing figures and nothing to measure.',
};

export default robustness;
