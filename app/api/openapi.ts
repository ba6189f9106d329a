/** What the API offers, in OpenAPI 3.1. Kept beside the routes; a test asks every path that stands here. */

const campaign = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a campaign, as /campaigns lists it.',
  schema: { type: 'string' },
};
const unit = { name: 'code', in: 'path', required: true, schema: { type: 'string' } };
const criterion = {
  name: 'criterion',
  in: 'path',
  required: true,
  description: 'Code of a criterion, as /campaigns/{id}/criteria lists it.',
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
    '/campaigns/{id}/units/{code}': get(
      'One unit: place, scores, reports by file and line, dossiers by measure and file. JSON only',
      [campaign, unit, version],
      json('The unit.'),
    ),
    '/campaigns/{id}/units/{code}/criteria/{criterion}': get(
      'One point: clause, formula, figure, working step by step, place, reports, appraisals, files. JSON only',
      [campaign, unit, criterion, version],
      json('The explanation. `working` holds the steps as data; the last `result` is the points.'),
    ),
    '/campaigns/{id}/units/{code}/criteria/{criterion}/rows': get(
      'The rows a point comes from: counted rows, reports, lines of form 06, or rounds of appraisal',
      [
        campaign,
        unit,
        criterion,
        format('json', 'csv', 'arrow', 'parquet'),
        bom,
        {
          name: 'in',
          in: 'query',
          description:
            'Counted rows: above the line, below it, or below it only (`rest`). Reports and lines of form 06: `used`, `unused`. Default: all.',
          schema: { type: 'string', enum: ['numerator', 'denominator', 'rest', 'used', 'unused'] },
        },
        {
          name: 'sort',
          in: 'query',
          description:
            'A column of the answer; `-` before it: the largest first. Default: down the files.',
          schema: { type: 'string' },
        },
        {
          name: 'page',
          in: 'query',
          description:
            'Of 100,000 rows each; where there are more, the header Link names the next page.',
          schema: { type: 'integer', minimum: 1, default: 1 },
        },
        version,
      ],
      table('PointRow'),
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
    },
  },
};
