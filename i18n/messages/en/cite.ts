const cite = {
  title: 'How to cite',
  hint: 'Click a paragraph to select all of it, then copy.',
  source: 'Source:',
  licence: 'Licence: {licence}',
  compiled: 'Computed from public figures, not a result announced by a competent authority',
  illustrative: 'Illustrative criteria, fictional units and figures',
  data: 'Provisional figures to {day}, data build {build}',
  noData: 'No figures yet, data build {build}',
  pageOfRanking: '{units} units, {ranked} ranked. {status}.',
  pageOfUnit: 'Total, rank and the grounds of every point. {status}.',
};

export default cite;
