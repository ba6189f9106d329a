/** A program of the system with words on its standard input; what it answers. */
import { type SpawnOptions, spawn } from 'node:child_process';
import type { Placed } from './peer';

/** @throws Error with the first line it complains in */
export function command(
  program: string,
  words: string[],
  input = '',
  options: SpawnOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const started = spawn(program, words, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    started.stdout!.on('data', (text) => {
      out += text;
    });
    started.stderr!.on('data', (text) => {
      err += text;
    });
    started.on('error', reject);
    started.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${program}: ${err.trim().split('\n')[0]}`)),
    );
    started.stdin!.on('error', () => {});
    started.stdin!.end(input);
  });
}

/** Lines of `unit_code|total|place`. */
export const placed = (text: string): Placed[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [unit_code, total, place] = line.split('|');
      return { unit_code: unit_code!, total: Number(total), place: Number(place) };
    });
