import advice from './en/advice';
import cite from './en/cite';
import method from './en/method';
import point from './en/point';
import quality from './en/quality';
import ranking from './en/ranking';
import reason from './en/reason';
import robustness from './en/robustness';
import rules from './en/rules';
import signs from './en/signs';
import unit from './en/unit';
import units from './en/units';
import whatIf from './en/what-if';
import years from './en/years';
import type vi from './vi';

/** Every word of the screen, in English; the compiler says when one is missing. */
const messages: typeof vi = {
  site: {
    name: 'CCHC rankings',
    description:
      'Administrative-reform rankings of Vietnamese communes: every point leads to its clause and its rows',
    skip: 'Skip to content',
    search: 'Find a commune…',
    searchLabel: 'Find a unit, with or without accents',
    searchButton: 'Find',
    language: 'Tiếng Việt',
    footer:
      'CCHC (cải cách hành chính) is the reform of public administration in Viet Nam. Anyone can recompute this: download the figures, read the method, check each point.',
    build: 'Data version {build}',
  },
  nav: {
    campaigns: 'Rankings',
    quality: 'Data',
    units: 'Units',
    label: 'Main',
  },
  home: {
    title: 'Scoring campaigns and rankings',
    lead: 'Every published point can be followed to the clause that awards it and the rows that earned it.',
    newest: 'Newest',
    others: 'Other campaigns',
    empty: 'Campaigns without figures ({n})',
    see: 'See the ranking',
    units: '{units} units',
    unrankedAll: 'No figures of any unit yet.',
    topOf: 'In front',
    press: 'Figures from the press and websites',
  },
  status: {
    draft: 'Provisional figures, up to {day}',
    noData: 'No figures yet',
    authority: 'Announced by <vi>{authority}</vi>.',
    none: "Compiled from public figures; not announced by any authority; not the province's own CCHC index.",
    illustrative: 'Illustrative criteria',
    synthetic: 'Units and figures are fictional, for illustration only.',
  },
  ranking,
  unit,
  origin: {
    computed: 'computed from the rows sent',
    counts: 'from count forms',
    reported: 'reported',
    assessed: 'appraised',
  },
  policy: {
    none_full: 'Nothing to measure: full points',
    none_zero: 'Nothing to measure: 0 points',
    none_exclude: 'Nothing to measure: left out, the rest rescaled',
    none_block: 'Nothing to measure: awaiting a decision',
    missing_block: 'Figures missing: not ranked',
    missing_zero: 'Figures missing: 0 points',
    missing_exclude: 'Figures missing: left out, the rest rescaled',
    min_n_block: 'Too few observations: not ranked',
    min_n_zero: 'Too few observations: 0 points',
    min_n_exclude: 'Too few observations: left out, the rest rescaled',
    not_applicable: 'Does not apply to this unit',
    part_absent: 'No unit has figures for this part: left out, the rest rescaled',
  },
  note: {
    cut_above_one: 'The share is above 100% and counts as 100%',
    denominator_missing: 'A number above 1 without a denominator: is the denominator missing?',
    not_a_date: 'A date is needed, a number was given',
    not_a_number: 'A number is needed, a date was given',
    unknown_level: 'A level the criteria do not have',
    level_missing: 'No level given yet',
    appraisal_missing: 'Not appraised yet',
    counted_from_nothing: 'A numerator over a denominator of 0',
    awaiting_reconciliation: 'Awaiting reconciliation: fewer dossier rows than the unit declared',
    voided: 'Emptied by a false declaration',
    capped: 'Limited by a cap',
  },
  use: {
    used: 'counted',
    compared: 'for comparison',
    superseded: 'inside a longer report',
    replaced: 'sent again later',
    overlap: 'overlaps another report, not counted',
    not_latest: 'a newer figure exists',
    no_denominator: 'without the denominator other reports have, not counted',
    straddles: 'runs across two campaigns, not counted',
    blank: 'blank',
  },
  formula: {
    points: '{n, plural, one {{points} point} other {{points} points}}',
    yes: 'Yes: {max}; no: 0',
    share: 'Share × {max}',
    shareTo: 'Share × {max}, full at {to}',
    between: '0 points at {from}, rising evenly to {max} at {to}',
    floor: '; 0 below {floor}',
    log: 'Logarithmic scale: 0 points at {from}, {max} at {to}',
    bands: 'By band: {bands}; 0 below',
    band: 'from {at}: {points}',
    levels: 'By level: {levels}',
    level: '{name}: {points}',
    by: 'By {on}: {max}',
    late: '; up to {days} days late: {points}',
    count: '{step} each, up to {max}',
    deduct: '{max} less {step} for each case, not below 0',
    bonus: '{step} more for each case, up to {max}',
    penalty: '{step} less for each case, up to {max}',
    given: 'Appraised points, up to {max}',
    leader: 'Against the leader of the block, up to {max}',
  },
  cite,
  method,
  downloads: {
    title: 'Download',
    ranking: 'ranking',
    scores: 'points by criterion',
    criteria: 'criteria',
    excel: 'CSV for Excel',
    api: 'API',
  },
  point,
  quality,
  signs,
  units,
  missing: {
    title: 'Not found',
    campaign: 'There is no ranking “{id}”.',
    unit: 'There is no unit with code “{code}” in this ranking.',
    criterion: 'There is no criterion “{code}” in this ranking.',
    unitAny: 'There is no unit with code “{code}”.',
    page: 'There is no such page.',
    address: 'This address is not well formed.',
    try: 'You may be looking for:',
    home: 'All rankings',
    search: 'Find a unit by name',
  },
  empty: {
    title: 'Nothing loaded yet',
    lead: 'No file has been loaded. Load one, then reload this page:',
    sample: 'Load the sample data that ships:',
    own: 'Load a file of your own (CSV):',
    check: 'See how a file would be read, writing nothing:',
  },
  error: {
    title: 'This page failed',
    lead: 'The figures are not affected. Reload the page; if it fails again, tell the administrator the address of this page.',
    retry: 'Reload',
  },
  unitType: {
    tinh: 'province',
    thanh_pho: 'city',
    quan: 'district',
    huyen: 'district',
    thi_xa: 'town',
    phuong: 'ward',
    xa: 'commune',
    thi_tran: 'township',
    dac_khu: 'special zone',
    so: 'department',
  },
  reason,
  advice,
  whatIf,
  years,
  robustness,
  rules,
};
export default messages;
