// The real server, started on a free port with an empty folder of data.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const READY = /^listening on (http:\/\/127\.0\.0\.1:\d+)/;
const START_LIMIT_MS = 60_000;
const run = promisify(execFile);

export class Server {
  private constructor(
    readonly address: string,
    private readonly process: ChildProcess,
    private readonly data: string,
    private readonly said: string[],
  ) {}

  static async start(): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'pathways-end2end-'));
    const process = spawn(
      required('PATHWAYS_BINARY'),
      ['serve', '--data', data, '--site', required('PATHWAYS_SITE'), '--address', '127.0.0.1:0'],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const said: string[] = [];
    const address = await listening(process, said);
    return new Server(address, process, data, said);
  }

  /** What the server said of panics. A page can look right although a part of the server panicked. */
  panics(): string[] {
    return this.said.filter((line) => line.includes('panicked at'));
  }

  /** What the operator's command prints for the address at its end. */
  async issue(...command: [...string[], string]): Promise<string> {
    const given = ['--data', this.data, ...command];
    const { stdout } = await run(required('PATHWAYS_BINARY'), given);
    return stdout.trim().split('\t')[1];
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      this.process.kill('SIGTERM');
      await once(this.process, 'exit');
    }
    await rm(this.data, { recursive: true, force: true });
  }
}

function listening(process: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      process.kill('SIGKILL');
      reject(new Error(`${why}\n${said.join('\n')}`));
    };
    const limit = setTimeout(() => fail('the server did not start in time'), START_LIMIT_MS);
    process.once('error', (error) => fail(`the server could not be started: ${error.message}`));
    process.once('exit', (code) => fail(`the server ended with ${code}`));
    for (const stream of [process.stdout, process.stderr]) {
      createInterface({ input: stream! }).on('line', (line) => {
        said.push(line);
        const address = READY.exec(line)?.[1];
        if (address !== undefined) {
          clearTimeout(limit);
          process.removeAllListeners('exit');
          resolve(address);
        }
      });
    }
  });
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set; run the tests through cargo xtask test`);
  }
  return value;
}
