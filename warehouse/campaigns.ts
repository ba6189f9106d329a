/** The campaign files: those in git, and those of the data folder, which win over the same name. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Campaign, readCampaign } from './scoring/read-campaign';

export interface CampaignFile {
  id: string;
  path: string;
  text: string;
  sha256: string;
  campaign: Campaign | null;
  /** `file:line: sentence`, Vietnamese. */
  problems: string[];
}

/** Reads one campaign's YAML strictly. Never throws: what is wrong stands in `problems`. */
export function parseCampaign(text: string, path: string): CampaignFile {
  const id = basename(path).replace(/\.ya?ml$/, '');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true });
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = { id, path, text, sha256, campaign: null };
  const at = (line: number, message: string) => `${path}:${line}: ${message}`;

  if (document.errors.length) {
    const problems = document.errors.map((error) =>
      at(lines.linePos(error.pos[0]).line, `không đọc được YAML: ${error.message.split('\n')[0]}`),
    );
    return { ...file, problems };
  }
  const { campaign, problems } = readCampaign(document.toJS());
  const found = problems.map((problem) =>
    at(lineOf(document, lines, problem.path), problem.message),
  );
  if (campaign && campaign.id !== id)
    found.unshift(
      at(lineOf(document, lines, ['id']), `id "${campaign.id}" khác tên tệp "${id}.yaml"`),
    );
  return { ...file, campaign: found.length ? null : campaign, problems: found };
}

/** Line of the deepest part of `path` that is in the file: of its key, where it has one. */
function lineOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
  let line = 1;
  let node = document.contents as Node | null;
  for (const part of path) {
    const [mark, value] = stepInto(node, part);
    if (!mark?.range) break;
    line = lines.linePos(mark.range[0]).line;
    node = value;
  }
  return line;
}

/** The node that marks `part` of a map or list, and its value. */
function stepInto(node: Node | null, part: string | number): [Node | null, Node | null] {
  if (isSeq(node)) {
    const item = node.items[Number(part)] as Node | undefined;
    return [item ?? null, item ?? null];
  }
  if (!isMap(node)) return [null, null];
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  return pair ? [pair.key as Node, pair.value as Node | null] : [null, null];
}

/** Every campaign of `folders`, by id; a later folder wins over an earlier one. */
export function readCampaigns(folders: string[]): CampaignFile[] {
  const byId = new Map<string, CampaignFile>();
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)
      .filter((entry) => /\.ya?ml$/.test(entry))
      .sort()) {
      const file = parseCampaign(readFileSync(join(folder, name), 'utf8'), join(folder, name));
      byId.set(file.id, file);
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
