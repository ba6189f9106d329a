/** What the API offers, in OpenAPI 3.1. Kept beside the routes; a test asks every path that stands here. */

const campaign = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a campaign, as /campaigns lists it.',
  schema: { type: 'string' },
};
const version = {
  name: 'version',
  in: 'query',
  description: 'Only `draft`: the current build.',
  schema: { type: 'string', enum: ['draft'], default: 'draft' },
};
const format = (...values: string[]) => ({
  name: 'format',
  in: 'query',
  schema: { type: 'string', enum: values, default: values[0] },
});

const bom = {
  name: 'bom',
  in: 'query',
  description: '`1`: CSV begins with a byte-order mark, which Excel needs to read accents.',
  schema: { type: 'string', enum: ['1'] },
};

const problem = {
  description: 'What is wrong, in words (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const nullable = (type: string) => ({ type: [type, 'null'] });

const table = (row: string, more: object = {}) => ({
  description: 'The table, with the build it is of.',
  headers: { ETag: { description: 'Changes with the build.', schema: { type: 'string' } } },
  content: {
    'application/json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Envelope' },
          {
            type: 'object',
            properties: {
              rows: { type: 'array', items: { $ref: `#/components/schemas/${row}` } },
            },
          },
        ],
      },
    },
    'text/csv': { schema: { type: 'string' } },
    'application/vnd.apache.arrow.stream': { schema: { type: 'string', format: 'binary' } },
    'application/vnd.apache.parquet': { schema: { type: 'string', format: 'binary' } },
    ...more,
  },
});

const get = (summary: string, parameters: object[], ok: object) => ({
  get: { summary, parameters, responses: { 200: ok, 400: problem, 404: problem } },
});
const json = (description: string) => ({ description, content: { 'application/json': {} } });

export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'bang-thi-dua',
    version: '1',
    description:
      'Rankings of Vietnamese communes on administrative reform, with the figures behind every point. Read only.',
  },
  servers: [{ url: '/api/v1' }],
  paths: {
    '/campaigns': get(
      'Campaigns and how far their figures go. JSON only',
      [],
      json('The campaigns.'),
    ),
    '/campaigns/{id}/ranking': get(
      'Places, totals and points by leaf criterion',
      [campaign, format('json', 'csv', 'arrow', 'parquet'), bom, version],
      table('RankedUnit'),
    ),
    '/campaigns/{id}/scores': get(
      'Every leaf of every unit: figure, formula, points, policy',
      [campaign, format('json', 'csv', 'arrow', 'parquet'), bom, version],
      table('Score'),
    ),
    '/campaigns/{id}/criteria': get(
      'Criteria, or with format=yaml the campaign as written',
      [campaign, format('json', 'csv', 'arrow', 'parquet', 'yaml'), bom, version],
      table('Criterion', { 'application/yaml': { schema: { type: 'string' } } }),
    ),
    '/campaigns/{id}/robustness': get(
      'How sure each rank is: ranges under other weights, criteria, rules for gaps, samples. JSON only',
      [
        campaign,
        {
          name: 'criterion',
          in: 'query',
          description: 'A leaf criterion: adds its samples, or its small numbers, as `figures`.',
          schema: { type: 'string' },
        },
        version,
      ],
      {
        description: 'Ranked units in official order, then those without a rank.',
        content: {
          'application/json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Envelope' },
                {
                  type: 'object',
                  properties: {
                    units: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/SureUnit' },
                    },
                  },
                },
              ],
            },
          },
        },
      },
    ),
    '/campaigns/{id}/units/{code}': get(
      'One unit: place, scores, reports by file and line, dossiers by measure and file. JSON only',
      [campaign, { name: 'code', in: 'path', required: true, schema: { type: 'string' } }, version],
      json('The unit.'),
    ),
  },
  components: {
    schemas: {
      Envelope: {
        type: 'object',
        properties: {
          campaign: { type: 'string' },
          version: { type: 'string', enum: ['draft'] },
          build: { type: 'string', description: 'The same files give the same build.' },
          as_of_on: { ...nullable('string'), format: 'date' },
        },
      },
      RankedUnit: {
        type: 'object',
        description:
          'After coverage, one property a leaf criterion, named by its code: its points.',
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
      Problem: {
        type: 'object',
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
        },
      },
    },
  },
};
