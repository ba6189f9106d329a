/** Findings as lines to read, and as `results/<date>.json` and `.md` with the machine they were made on. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '@/warehouse/atomic';
import type { Bench, Finding } from './finding';
import { type Machine, machine } from './machine';

interface Noted extends Finding {
  part: string;
  dossiers: number;
  units: number;
  runs: number;
  ratio: number | null;
  reached: boolean | null;
}

interface Results {
  date: string;
  machine: Machine;
  findings: Noted[];
}

const ratioOf = ({ ours, bare }: Finding) => (bare ? ours / bare : null);

/** Whether the limit holds; null where there is none, or nothing was measured. */
export function reached(finding: Finding): boolean | null {
  const { limit, judged, ours } = finding;
  const value = judged === 'ratio' ? ratioOf(finding) : ours;
  if (!limit || finding.skipped || value === null) return null;
  return 'most' in limit ? value <= limit.most : value >= limit.least;
}

const figure = (n: number) =>
  n.toLocaleString('en', { maximumSignificantDigits: Math.abs(n) >= 1000 ? 6 : 3 });

function limitText({ limit, judged, unit }: Finding): string {
  if (!limit) return '';
  const [sign, value] = 'most' in limit ? ['≤', limit.most] : ['≥', limit.least];
  return `${sign} ${figure(value)}${judged === 'ratio' ? '×' : ` ${unit}`}`;
}

const verdict = (finding: Finding) =>
  ({ true: 'đạt', false: 'KHÔNG ĐẠT', null: '' })[String(reached(finding)) as 'true'];

/** One finding in one line. */
export function line(finding: Finding): string {
  const { what, ours, bare, unit } = finding;
  if (finding.skipped) return `${what}: bỏ qua – ${finding.skipped}`;
  const compared =
    bare === null ? '' : `; trần ${figure(bare)} ${unit} = ${figure(ratioOf(finding)!)}×`;
  const limit = finding.limit ? `; giới hạn ${limitText(finding)}: ${verdict(finding)}` : '';
  return `${what}: ${figure(ours)} ${unit}${compared}${limit}`;
}

/** Adds a finding to the results of the day; the same finding measured again takes its place. */
export async function note(folder: string, part: string, bench: Bench, finding: Finding) {
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const path = join(folder, `${date}.json`);
  const before: Results = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { date, machine: null, findings: [] };
  const { dossiers, units, runs } = bench;
  const noted: Noted = {
    part,
    dossiers,
    units,
    runs,
    ...finding,
    ratio: ratioOf(finding),
    reached: reached(finding),
  };
  const key = (one: Noted) => [one.part, one.dossiers, one.units, one.what].join('\n');
  const others = before.findings.filter((one) => key(one) !== key(noted));
  const results = { date, machine: await machine(), findings: [...others, noted] };
  writeAtomically(path, `${JSON.stringify(results, null, 1)}\n`, 0o644);
  writeAtomically(path.replace(/json$/, 'md'), markdown(results), 0o644);
}

function markdown({ date, machine, findings }: Results): string {
  const cell = (n: number | null, unit: string) =>
    n === null || Number.isNaN(n) ? '' : `${figure(n)} ${unit}`;
  const rows = findings.map((one) => {
    const cells = one.skipped
      ? [one.part, `${one.what}: ${one.skipped}`, '', '', '', '', '']
      : [
          one.part,
          `${one.what} (${figure(one.dossiers)} × ${figure(one.units)})`,
          cell(one.ours, one.unit),
          cell(one.bare, one.unit),
          one.ratio === null ? '' : `${figure(one.ratio)}×`,
          limitText(one),
          verdict(one),
        ];
    return `| ${cells.join(' | ')} |`;
  });
  const facts = Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`);
  return [
    `# ${date}`,
    '',
    ...facts,
    '',
    '| part | work (dossiers × units) | ours | bare | ratio | limit | |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
