// Settings of `.env`, read alike by `npm start` and the command line. Plain Node: nothing is installed yet.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINE = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/;

/**
 * Settings by name. A value may stand in quotes; outside them ` #` begins a comment.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseEnvironment(text) {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const [, name, value] = LINE.exec(line) ?? [];
    if (!name) continue;
    const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value);
    settings[name] = quoted ? quoted[2] : value.replace(/(^|\s+)#.*$/, '');
  }
  return settings;
}

/**
 * Takes over what `.env` in `folder` says, where the environment does not have it already.
 * @param {string} folder
 */
export function readEnvironment(folder) {
  const path = join(folder, '.env');
  if (!existsSync(path)) return;
  for (const [name, value] of Object.entries(parseEnvironment(readFileSync(path, 'utf8'))))
    process.env[name] ??= value;
}
