/** Boundaries → the SVG paths of each campaign's map, drawn once a build. */
import { readFileSync } from 'node:fs';
import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  Polygon,
  Topology,
  MultiPolygon as TopoMultiPolygon,
} from 'topojson-specification';
import { type DataFolder, referenceFiles } from './data-folder';
import type { Database } from './db';

/** Width of every map in its own units, two to a pixel of the usual size; the height follows from the shape. */
const WIDTH = 840;

type Shape = Feature<Geometry, { code: string }>;
type Commune = (Polygon | TopoMultiPolygon) & {
  properties: { code: string; province_code: string };
};
type National = Topology<{ communes_2025: GeometryCollection }>;

/** Boundaries are those since July 2025: codes of older units may name other places. */
const UNITS = `
select campaign_id, unit_code, length(unit_code) = 2 as is_province
from staging.campaign_units
where coalesce(nullif(split_part(unit_id, '@', 2), '')::date, date '1900-01-01') >= date '2025-07-01'
order by campaign_id, unit_code`;

/** Makes `marts.boundaries`: one row a campaign and unit that has a boundary. */
export async function writeBoundaries(db: Database, folder: DataFolder): Promise<void> {
  await db.run(
    `create table marts.boundaries (campaign_id varchar, unit_code varchar, path varchar, x double, y double, width double, height double)`,
  );
  const files = referenceFiles(folder, 'json', 'boundaries');
  const details = files.filter((path) => path.endsWith('.geojson'));
  const national = files.find((path) => path.endsWith('.topojson'));
  const units = await db.rows<{ campaign_id: string; unit_code: string; is_province: boolean }>(
    UNITS,
  );
  for (const campaign_id of new Set(units.map((unit) => unit.campaign_id))) {
    const ours = units.filter((unit) => unit.campaign_id === campaign_id);
    const codes = new Set(ours.map(({ unit_code }) => unit_code));
    const shapes = ours.every(({ is_province }) => is_province)
      ? provinces(national, codes)
      : (communes(details, codes) ?? cut(national, codes));
    await db.append(
      'marts',
      'boundaries',
      draw(shapes).map((shape) => ({ campaign_id, ...shape })),
    );
  }
}

/** Communes from the detailed file of their province, simplified to what the map can show; null where there is none. */
function communes(paths: string[], codes: Set<string>): Shape[] | null {
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    if (![...codes].some((code) => text.includes(`"${code}"`))) continue;
    const collection = JSON.parse(text) as FeatureCollection<Geometry, { code: string }>;
    const features = collection.features.filter(({ properties }) => codes.has(properties.code));
    if (!features.length) continue;
    const units: FeatureCollection = { type: 'FeatureCollection', features };
    const shared = topology({ units }) as Topology<{ units: GeometryCollection<{ code: string }> }>;
    const simple = simplify(presimplify(shared), pixel(shared) * 2) as typeof shared;
    return feature(simple, simple.objects.units).features as Shape[];
  }
  return null;
}

/** Area of one pixel of the map, in the square degrees of the topology. */
function pixel({ bbox }: Topology): number {
  const [west, , east] = bbox as [number, number, number, number];
  return ((east - west) / WIDTH) ** 2;
}

function load(path: string | undefined): National | null {
  return path ? (JSON.parse(readFileSync(path, 'utf8')) as National) : null;
}

const communesOf = (national: National) => national.objects.communes_2025.geometries as Commune[];

/** Communes of the national file. */
function cut(path: string | undefined, codes: Set<string>): Shape[] {
  const all = load(path);
  if (!all) return [];
  const geometries = communesOf(all).filter(({ properties }) => codes.has(properties.code));
  const drawn = feature(all, { type: 'GeometryCollection', geometries } as GeometryCollection);
  return drawn.features as Shape[];
}

/** Provinces, put together from their communes; Hoàng Sa and Trường Sa with theirs. */
function provinces(path: string | undefined, codes: Set<string>): Shape[] {
  const all = load(path);
  if (!all) return [];
  const simple = simplify(presimplify(all), 2e-4) as National;
  return [...codes].flatMap((code) => {
    const parts = communesOf(simple).filter(({ properties }) => properties.province_code === code);
    if (!parts.length) return [];
    const geometry = merge(simple, parts) as MultiPolygon;
    return { type: 'Feature' as const, properties: { code }, geometry };
  });
}

/** Plate carrée at the middle latitude: true enough for one country, and blind to winding order. */
function draw(shapes: Shape[]) {
  if (!shapes.length) return [];
  const collection: FeatureCollection = { type: 'FeatureCollection', features: shapes };
  const [[, south], [, north]] = geoPath(geoIdentity()).bounds(collection);
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const squeezed = JSON.parse(JSON.stringify(collection), (_, value) =>
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'number'
      ? [value[0] * squeeze, value[1]]
      : value,
  ) as FeatureCollection;
  const [[left, bottom], [right, top]] = geoPath(geoIdentity()).bounds(squeezed);
  const height = Math.ceil((WIDTH * (top - bottom)) / (right - left));
  const projection = geoIdentity().reflectY(true).fitSize([WIDTH, height], squeezed);
  return squeezed.features.map((shape) => {
    const pen = new Pen();
    geoPath(projection, pen)(shape);
    const [x, y] = geoPath(projection).centroid(shape);
    return {
      unit_code: (shape as Shape).properties.code,
      path: pen.drawn,
      x: Math.round(x),
      y: Math.round(y),
      width: WIDTH,
      height,
    };
  });
}

/** Draws in whole units, each from the last: a third of the bytes of absolute decimals. */
class Pen {
  drawn = '';
  private x = 0;
  private y = 0;
  private start: [number, number] = [0, 0];

  moveTo(x: number, y: number) {
    this.step('m', x, y);
    this.start = [this.x, this.y];
  }
  lineTo(x: number, y: number) {
    if (Math.round(x) !== this.x || Math.round(y) !== this.y) this.step('l', x, y);
  }
  closePath() {
    this.drawn += 'z';
    [this.x, this.y] = this.start;
  }
  // the parts of a canvas that polygons do not use
  beginPath() {}
  arc() {}

  private step(letter: string, toX: number, toY: number) {
    const [x, y] = [Math.round(toX), Math.round(toY)];
    const dy = y - this.y;
    this.drawn += `${letter}${x - this.x}${dy < 0 ? '' : ' '}${dy}`;
    [this.x, this.y] = [x, y];
  }
}
