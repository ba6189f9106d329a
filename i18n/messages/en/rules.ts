const rules = {
  awards: {
    title: 'Units to be considered for awards',
    hint: 'Listed by rank for the competent authority to consider; no award is granted here. Units without a rank are not listed.',
    places: '{n, plural, one {# place} other {# places}}',
    shared: '{n} units, because of a tie',
    none: 'No ranked unit to consider.',
    noOverall: 'Units are ranked inside blocks only: there is no common list.',
  },
  pooled: 'All {n} units together',
  pooledHint: 'figures of the units added up, then scored; not the mean of their points',
  capped: 'No class above {cap}: criterion {criterion} is below {below} points',
  heldBy:
    'The class is held at {cap}: criterion {criterion}, “{name}”, has {points} points, less than {below}. The limit is lifted from {below} points on.',
  heldUncounted:
    'Points there are given by appraisal, or added up from several criteria: no figure can be told that would do.',
  lifted:
    'The least it takes is a figure of criterion {figures}; with all else as it is the total would be {total}, the rank {place}, the class {class}.',
  cappedMark: 'capped',
  voidedBy: 'Emptied by a false declaration recorded under criterion {criterion}',
  exempt: 'Reason: {reason}',
  exemptBy: 'Under {decision}',
  extraLine: 'Outside the maximum: {extras}.',
  method: {
    classCaps: 'Limits on the class',
    classCapText: 'no class above {cap} where criterion {criterion} is below {below} points',
    awards: 'To be considered for awards',
    awardText: '{title}: the {top, plural, one {first unit} other {first # units}}',
    awardInBlockText:
      '{title}: the {top, plural, one {first unit} other {first # units}} of each block',
    cap: 'together at most {cap} points',
    outside: 'outside the maximum',
    voids: 'with points here, criteria {codes} have 0 (false declaration)',
    blocks: 'only for block {names}',
    units: 'only for units {codes}',
    except: 'not for units {codes}',
  },
};

export default rules;
