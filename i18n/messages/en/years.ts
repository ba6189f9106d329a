const years = {
  title: 'Over the years',
  lead: 'Rank and total of each unit in this campaign and in those before it that the campaign file names. The change is against the campaign just before; the improvement rank goes by the rise.',
  none: 'This campaign names none before it (key previous): there is nothing to compare with.',
  otherRules:
    'The criteria are not those of the campaign before: {n} are new, gone or scored otherwise ({codes}). Changes and improvement ranks include what comes of that.',
  unit: 'Unit',
  change: 'Change',
  improvement: 'Improvement rank',
  streak: 'First',
  streakYears: 'first {years} years in a row ({from}–{to})',
  place: 'rank {place}',
  merged: 'added up',
  mergedHint:
    'added up: the figures of the units that went whole into this one, added and scored by the rules of that year; there was no rank.',
  split: 'not comparable',
  splitHint:
    'not comparable: the unit took in a part of a divided unit, whose figures can’t be divided.',
  absent: 'not ranked',
  mostImproved: 'Most improved: {units} ({change} points).',
  chart: 'Ranks over the campaigns',
  chartAlt: 'Ranks of {n} units over {years} campaigns, rank 1 on top. {named}',
  chartUnit: '{unit}: {places}',
  inUnit:
    'Against the campaign before: {change} points, improvement rank {rank} of {of} comparable units.',
  inUnitOther: 'The criteria have changed, and the change includes what comes of that.',
  inUnitNone: 'Against the campaign before: not comparable.',
  all: 'Every unit over the years',
  pickBest: 'The most improved',
  pickNone: 'No unit',
  pick: 'Mark in the picture',
  show: 'Show',
  announced: 'by the ranks announced, as the table of figures gives them',
  methodText:
    'Each unit is compared with itself in earlier campaigns: change, improvement rank, years in a row in first place. Figures of units that went whole into a new one are added up and scored again; where a unit was divided there is no comparison.',
};

export default years;
