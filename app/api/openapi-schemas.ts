/** What the API answers with, as OpenAPI names it. */
const nullable = (type: string) => ({ type: [type, 'null'] });

export const SCHEMAS = {
  Envelope: {
    type: 'object',
    properties: {
      campaign: { type: 'string' },
      version: { type: 'string', enum: ['draft'] },
      build: { type: 'string', description: 'The same files give the same build.' },
      as_of_on: {
        ...nullable('string'),
        format: 'date',
        description: 'The newest day of any file of the build, of whatever campaign.',
      },
      data_on: {
        ...nullable('string'),
        format: 'date',
        description: 'How far the figures of this campaign go; null: it has none.',
      },
      data_source: {
        ...nullable('object'),
        description: 'Where the figures come from, as the campaign says.',
        properties: {
          vi: { type: 'string' },
          en: { type: 'string' },
          url: { type: 'string', format: 'uri' },
          licence: {
            type: 'object',
            properties: { vi: { type: 'string' }, en: { type: 'string' } },
          },
        },
      },
    },
  },
  RankedUnit: {
    type: 'object',
    description: 'After coverage, one property a leaf criterion, named by its code: its points.',
    properties: {
      unit_code: { type: 'string' },
      unit_name: { type: 'string' },
      block: nullable('string'),
      total: nullable('number'),
      class: nullable('string'),
      rank: nullable('integer'),
      rank_in_block: nullable('integer'),
      tied: { type: 'boolean' },
      coverage: { type: 'number', minimum: 0, maximum: 1 },
      illustrative: { type: 'boolean' },
    },
    additionalProperties: nullable('number'),
  },
  SureUnit: {
    type: 'object',
    properties: {
      unit_code: { type: 'string' },
      rank: { ...nullable('integer'), description: 'Official.' },
      narrow: {
        ...nullable('object'),
        description: 'Best (`low`) and worst (`high`) rank with weights off by ≤ 10%.',
      },
      wide: { ...nullable('object'), description: 'The same at ≤ 25%.' },
      drawn: {
        ...nullable('object'),
        description: 'Ranks under random weights within ±25%: low, p5, median, p95, high.',
      },
      above: {
        ...nullable('object'),
        description:
          'Next above; `margin`: the order holds while each weight is off by less; 1: always.',
      },
      below: nullable('object'),
      survey: {
        ...nullable('object'),
        description: 'Ranks of the surveyed part, 95%, for all units together and alone.',
      },
      policy_ranks: {
        type: 'array',
        items: nullable('integer'),
        description: 'Rank under each of `policies`.',
      },
    },
  },
  Criterion: {
    type: 'object',
    properties: {
      criterion: { type: 'string' },
      parent: nullable('string'),
      is_leaf: { type: 'boolean' },
      name_vi: { type: 'string' },
      max_points: { type: 'number' },
      measure: nullable('string'),
      formula: nullable('string'),
    },
  },
  Score: {
    type: 'object',
    properties: {
      unit_code: { type: 'string' },
      criterion: { type: 'string' },
      measure: nullable('string'),
      formula: { type: 'string' },
      numerator: nullable('number'),
      denominator: nullable('number'),
      points: nullable('number'),
      max_points: { type: 'number' },
      policy: nullable('string'),
    },
  },
  Sign: {
    type: 'object',
    description:
      'Something to look at, never a finding. p and q are null where the rule has no probability.',
    properties: {
      unit_code: { type: 'string' },
      sign: { type: 'string' },
      version: { type: 'integer', description: 'Of the rule.' },
      n: { type: 'integer' },
      k: nullable('integer'),
      value: { type: 'number' },
      expected: { type: 'number', description: 'What the other units make one expect.' },
      others: { type: 'integer' },
      p: nullable('number'),
      q: nullable('number'),
      flagged: { type: 'boolean' },
    },
  },
  PointRow: {
    type: 'object',
    description:
      'Where the row stands, and what it is: columns by its kind. Of counted rows `numerator` and `denominator` add up to the figure. Codes, hours and minutes are for officers at the machine that holds the data: others get days (`received_on`, not `received_at`) and no `code`.',
    properties: {
      file_name: { type: 'string' },
      line: { type: 'integer' },
      numerator: nullable('number'),
      denominator: nullable('number'),
    },
    additionalProperties: true,
  },
  Problem: {
    type: 'object',
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
    },
  },
};
