/** What the API offers, in OpenAPI 3.1. Kept beside the routes; a test asks every path that stands here. */

import { SCHEMAS } from './openapi-schemas';

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
    '/campaigns/{id}/inputs': get(
      'All a ranking is computed from: rules in normal form, and by leaf one list entry a unit. JSON only',
      [campaign, version],
      json('Rules, units, and columns of figures.'),
    ),
    '/campaigns/{id}/years': get(
      'Each unit in this campaign and those before it, merged units added up: the data of a bump chart. JSON only',
      [campaign, version],
      json('Results by year, change, improvement rank, years in a row in first place.'),
    ),
    '/campaigns/{id}/signs': {
      get: {
        ...get(
          'Signs that ask for a check, with n, comparison, p and q. At the machine that holds the data only',
          [campaign, format('json', 'csv', 'arrow', 'parquet'), bom, version],
          table('Sign'),
        ).get,
        responses: { 200: table('Sign'), 400: problem, 403: problem, 404: problem },
      },
    },
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
    schemas: SCHEMAS,
  },
};
