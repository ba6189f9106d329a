const signs = {
  title: 'Signs that ask for a check',
  link: 'signs that ask for a check',
  lead: 'Each line is something to look at together with the unit, not a finding. Many signs have lawful causes.',
  count:
    '{n, plural, =0 {No signs} one {# sign} other {# signs}} in {units, plural, one {# unit} other {# units}}, of {all} comparisons between units.',
  falseRate:
    'Comparisons with a probability are corrected for being many (Benjamini–Hochberg, q ≤ {q}): of those shown, on average at most {q} are chance.',
  notExamined:
    'Not examined: the figures do not reach the last month of the campaign. A whole period is compared.',
  tooMany:
    'The campaign has {n} dossiers, more than the {most} that are allowed, so they are not examined one by one; set SIGNS_DOSSIERS higher and load again. Surveys and self-assessments are examined.',
  none: 'No sign fits this choice.',
  filter: 'Choose sign and unit',
  anySign: 'All signs',
  anyUnit: 'All units',
  all: 'Comparisons in which nothing stands out, too',
  apply: 'Show',
  reset: 'Clear',
  unit: 'Unit',
  sign: 'Sign',
  found: 'What was found',
  rule: 'Rule',
  rows: 'Rows',
  seeRows: '{n, plural, one {# row} other {# rows}}',
  noRows: 'figures of the unit',
  version: 'version {version}',
  q: 'q = {q}',
  qLess: 'q < {q}',
  notFlagged: 'within what other units show',
  inBlock: 'the {others} other units of block {block}',
  inAll: 'the {others} other units of the campaign',
  name: {
    bunching_at_deadline: 'Bunched at the deadline',
    batch_closing: 'Closed in batches',
    withdrawn_and_refiled: 'Withdrawn and filed again',
    clock_stopped: 'Clock stopped near the deadline',
    improbable_perfection: 'Nothing late',
    repeated_filing: 'Filed twice',
    uniform_surveys: 'Uniform ballots',
    self_assessed_above: 'Self-assessed above the appraisal',
    on_time_against_survey: 'Timeliness and satisfaction disagree',
    reported_against_rows: 'Report and rows disagree',
    changed_after_close: 'Changed after the period',
  },
  says: {
    bunching_at_deadline:
      '{k} of {n} dossiers that ended near the deadline did so in the last 5% of their time, {value} times the mean of the stretches beside it; in {group} it is {expected} times.',
    batch_closing:
      '{k} of {n} dossiers ({value}) were closed in runs at most 60 seconds apart; the middle of {group} is {expected}.',
    withdrawn_and_refiled:
      '{k} of {n} withdrawn dossiers ({value}) were filed again by the same person within 7 days; in {group} it is {expected}.',
    clock_stopped:
      '{k} of {n} requests for a supplement ({value}) were sent on the last working day before the deadline; in {group} it is {expected}.',
    improbable_perfection:
      '{k, plural, =0 {No dossier late} other {# dossiers late}} of {n} that fell due; for the same procedures {group} make one expect about {cases} ({expected}).',
    repeated_filing:
      '{k} of {n} dossiers ({value}) were filed by the same person for the same procedure within 15 minutes; in {group} it is {expected}.',
    uniform_surveys:
      '{k} of {n} ballots ({value}) have all answers equal and came in a run of five or more within 10 minutes; in {group} it is {expected}.',
    self_assessed_above:
      'More was claimed than given in {k} of {n} criteria, together {value} of their maximum; the middle of {group} is {expected}.',
    on_time_against_survey:
      '{value} of {n} answers are satisfied; by the relation to timeliness in {group}, {expected} would be expected.',
    reported_against_rows:
      'The report and the {n} rows differ by {points} percentage points (measure: {about}); the middle of {group} is {expectedPoints}.',
    changed_after_close:
      'In {k} of {n} dossiers ({value}) the day of receipt, due date or end was changed by an extract sent after the period; in {group} it is {expected}.',
  },
  meaning: {
    bunching_at_deadline:
      'Compares dossiers that ended just before the deadline with those a little earlier or later, in working hours. Working up to a deadline is lawful; it is shown only where it happens far more than elsewhere.',
    batch_closing:
      'Looks for runs of dossiers closed minute after minute. Signing at the end of the day is usual; it is shown only where most are closed so, unlike elsewhere.',
    withdrawn_and_refiled:
      'Looks whether a withdrawn dossier was filed again soon by the same person. Filing again starts the time anew.',
    clock_stopped:
      'Looks whether supplements are often requested just before the deadline. Every request stops the clock.',
    improbable_perfection:
      'Estimates, procedure by procedure, how many would be late if the unit were like the others. Shown where none is and that is unlikely; a unit that works well may be so, too.',
    repeated_filing:
      'Looks for dossiers of one person and one procedure filed a short while apart. People may need several copies, or it was entered twice.',
    uniform_surveys:
      'Looks for ballots whose answers are all equal and that came in one run. One of the two is not enough: contented people tick one column, paper is keyed in at one sitting.',
    self_assessed_above:
      'Compares the points a unit claims with the last appraisal. Shown where the gap is far larger than elsewhere.',
    on_time_against_survey:
      'Compares satisfaction with what is usual among units as timely as this one. Where two sources differ, one of them wants a look.',
    reported_against_rows:
      'Compares what a unit reports with what its own rows give. Shown where the gap is far larger than elsewhere.',
    changed_after_close:
      'Looks whether an extract sent after the period changes dates of dossiers that had ended. Corrections are lawful; each should have its reason on file.',
  },
  by: {
    tail: 'Beta-binomial probability against other units, q ≤ {q}; from {least} cases; {bound}, at least {floor} apart',
    few: 'Beta-binomial probability against other units, q ≤ {q}; from {least} cases; at most {bound} found',
    spread:
      'Above the median by more than {times} robust deviations (1.4826 × MAD), at least {floor}; from {least} cases',
    residual:
      'Externally studentised residual beyond {times}, at least {floor} apart, q ≤ {q}; from {least} cases',
    atLeast: '{n} or more found',
  },
  rowsOf: '{sign}: {unit}',
  rowsHint:
    '{n, plural, one {# row} other {# rows}} counted, by file and line in the file that was sent.',
  rowsMore: 'The first {shown} of {n, number} rows.',
  file: 'File',
  lines: 'Lines',
  chart: 'Time used of the time allowed, in working hours',
  chartOwn: 'this unit',
  chartOthers: 'the units compared, brought to the same number',
  chartAlt:
    'Dossiers by the share of their time that was used. Last 5%: {last}, where the units compared would have {others}. {bins}',
  bin: '{from}–{to}: {n}',
  due: 'due',
  publicLead:
    'Before a result is settled, the appraisers compare the figures of units by computer to find what is worth a second look: dossiers, ballots, self-assessments.',
  publicNone:
    'A sign only opens a check; it is not a finding. This page therefore names no unit before there is a conclusion; once one is published it stands here with the reply of the unit.',
  publicHow:
    'Each sign compares a unit with others of its block, only where there are enough cases, and corrected so that few are named by chance. Exact limits are not published.',
  kinds: 'Kinds of signs',
  conclusions: 'Published conclusions',
  concludedOn: 'Concluded on',
  conclusion: 'Conclusion',
  reply: 'Reply of the unit',
  noReply: 'The unit has not replied.',
  unitNote:
    '{n, plural, one {# sign that asks for a check} other {# signs that ask for a check}} in this unit (seen by appraisers only): ',
  method: 'Checks of the figures',
};

export default signs;
