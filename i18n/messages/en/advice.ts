const advice = {
  title: 'What would change the rank',
  closed:
    'The period is over: the table tells how different results would have changed the rank. Each line changes one figure and leaves other units as they are; the number is the least, one case (or 0.01 points) less is not enough.',
  open: 'The period still runs: the table tells the least that is needed. Each line changes one figure and leaves other units as they are; one case (or 0.01 points) less is not enough.',
  toPlace: 'To rank {place}: {total} points needed, {gap} more (now held by <units></units>)',
  toClass: 'To class {name}: {total} points needed, {gap} more',
  keep: 'To keep rank {place}: {gap} points ahead of <units></units>. Lost:',
  together:
    'No single criterion is enough. Together these just are, one case (or 0.01 points) less of any is not (totals add up line by line):',
  notEvenAll:
    'Not reached, even if every criterion worked out from figures were at its best; the rest is up to appraisal or other criteria.',
  noLoss: 'No single criterion worked out from figures would lose this rank.',
  others: 'and {n} other ways',
  othersTogether: 'and {n} more criteria; Try shows them all',
  way: 'Least change',
  criterion: 'Criterion',
  figure: 'Figure',
  points: 'Points',
  total: 'Total',
  more: 'with {n} more {counted}',
  needed: '{n} more {counted}',
  arriving: '{n} more {counted} among those newly received',
  fewer: 'with {n} fewer {counted}',
  cases: 'cases',
  ofPoints: 'points in this criterion',
  try: 'Try',
  tryLabel: 'Try on the simulation page: {what}',
  tryAll: 'Simulate other figures of {unit}',
  none: 'The source gives no component figures to tell what would be needed; only the distance in points is known.',
  methodText:
    'The page of each unit tells the least number of cases that would change its rank or class, 14 more dossiers on time, say. Each number is tried with the criterion’s own formula while other units stay as they are; only criteria whose figures are shares, counts or points of components can be told so.',
};

export default advice;
