/**
 * Mapping files, `DATA_DIR/mappings/*.yaml`: how a foreign system heads its columns and which words it uses.
 * A mapping makes a source answer to more headings and words; it changes nothing else.
 *
 *     source: dossiers
 *     headings: {case_id: dossier_code, Ward: unit_name}
 *     values: {status: {Completed: finished, Open: processing}}
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DataFolder } from '@/warehouse/data-folder';
import type { Source } from './source';
import { SOURCES } from './sources/index';

export interface Mappings {
  /** Each a source of the closed list that answers to more. */
  sources: Source[];
  /** '' where there are none: changes when any file does. */
  hash: string;
  problems: { name: string; message: string }[];
}

/** @returns the mappings of the folder; files that are wrong are told and left out */
export function readMappings(folder: DataFolder): Mappings {
  const at = folder.mappings;
  const names = existsSync(at) ? readdirSync(at).filter((name) => /\.ya?ml$/.test(name)) : [];
  const found: Mappings = { sources: [], hash: '', problems: [] };
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    const text = readFileSync(join(at, name), 'utf8');
    hash.update(`${name}\n${text}\n`);
    try {
      found.sources.push(mapped(text));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      found.problems.push({ name: `mappings/${name}`, message: error.message });
    }
  }
  return names.length ? { ...found, hash: hash.digest('hex') } : found;
}

const KEYS = ['source', 'headings', 'values'];

/** @throws Error with a Vietnamese sentence */
function mapped(text: string): Source {
  const asked = asObject(parse(text), 'Tệp ánh xạ');
  for (const key of Object.keys(asked))
    if (!KEYS.includes(key)) throw new Error(`Không có mục "${key}". Dùng: ${KEYS.join(', ')}.`);
  const source = SOURCES.find(({ name }) => name === asked.source);
  if (!source)
    throw new Error(
      `Mục source: không có nguồn "${asked.source}". Dùng: ${SOURCES.map(({ name }) => name).join(', ')}.`,
    );
  const columns = { ...source.columns };
  for (const [heading, name] of Object.entries(asObject(asked.headings ?? {}, 'Mục headings'))) {
    const column = columns[String(name)];
    if (!column)
      throw new Error(
        `Mục headings, "${heading}": nguồn ${source.name} không có cột "${name}". Có: ${Object.keys(columns).join(', ')}.`,
      );
    columns[String(name)] = { ...column, headings: [heading, ...(column.headings ?? [])] };
  }
  for (const [name, words] of Object.entries(asObject(asked.values ?? {}, 'Mục values'))) {
    const column = columns[name];
    if (!column || typeof column.kind !== 'object')
      throw new Error(`Mục values: cột "${name}" không nhận từ quy định sẵn.`);
    const kind = { ...column.kind };
    for (const [word, ours] of Object.entries(asObject(words, `Mục values, "${name}"`))) {
      if (!kind[String(ours)])
        throw new Error(
          `Mục values, "${name}": không có từ "${ours}". Có: ${Object.keys(kind).join(', ')}.`,
        );
      kind[String(ours)] = [...kind[String(ours)]!, word];
    }
    columns[name] = { ...column, kind };
  }
  return { ...source, columns };
}

function asObject(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} phải là các dòng "tên: giá trị".`);
  return value as Record<string, unknown>;
}
