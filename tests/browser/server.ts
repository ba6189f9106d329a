/** A server of one's own for a test, with a data folder of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A port nobody listens on at the moment. */
async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export interface Ended {
  code: number | null;
  output: string;
}

const node = (args: string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts the server on a port that may be taken, and waits until it ends. */
export function startOn(
  port: number,
  host = '127.0.0.1',
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = node(['server/serve.ts'], { PORT: String(port), HOST: host, ...env });
  let output = '';
  child.stdout!.on('data', (text) => {
    output += text;
  });
  child.stderr!.on('data', (text) => {
    output += text;
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })));
}

export class OwnServer {
  readonly data = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  port = 0;
  private child: ChildProcess | undefined;

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.port = await freePort();
    this.child = node(['server/serve.ts'], { PORT: String(this.port), DATA_DIR: this.data });
    await new Promise<void>((resolve, reject) => {
      this.child!.stdout!.on('data', (text) => String(text).includes('Sẵn sàng') && resolve());
      this.child!.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  }

  /** Runs the command line on the server's data folder; its exit code. */
  etl(...words: string[]): Promise<number> {
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'cli/main.ts', ...words],
        { env: { ...process.env, DATA_DIR: this.data } },
        (error) => resolve(error ? Number(error.code) : 0),
      );
    });
  }

  get isRunning(): boolean {
    return this.child?.exitCode === null;
  }

  async stop(): Promise<void> {
    if (this.isRunning) {
      const ended = new Promise((resolve) => this.child!.once('exit', resolve));
      this.child!.kill('SIGTERM');
      await ended;
    }
    rmSync(this.data, { recursive: true, force: true });
  }
}
