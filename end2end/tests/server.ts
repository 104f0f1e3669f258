// The real server, started on a free port with an empty folder of data, and what its operator does beside it.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

import type { Language } from './words.ts';

const READY = /^listening on (http:\/\/127\.0\.0\.1:\d+)/;
const START_LIMIT_MS = 60_000;
const LETTER_LIMIT_MS = 15_000;
const run = promisify(execFile);

export class Server {
  private constructor(
    readonly address: string,
    private process: ChildProcess,
    private readonly data: string,
    private readonly said: string[],
  ) {}

  static async start(): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'pathways-end2end-'));
    const said: string[] = [];
    const process = serve(data, '127.0.0.1:0');
    const address = await listening(process, said);
    return new Server(address, process, data, said);
  }

  /** Ends the server for as long as something takes, and starts another one at the same place. */
  async interrupt(during: () => Promise<void>): Promise<void> {
    await this.end();
    await during();
    this.process = serve(this.data, new URL(this.address).host);
    await listening(this.process, this.said);
  }

  /** What the server said of panics. A page can look right although a part of the server panicked. */
  panics(): string[] {
    return this.said.filter((line) => line.includes('panicked at'));
  }

  /** The address of every page, its parameters in braces. */
  async pages(): Promise<string[]> {
    return lines(await this.operate('pages'));
  }

  /** A link for each e-mail address that signs in whoever presses the button behind it, once. */
  async signInLinks(addresses: string[], language: Language): Promise<Map<string, string>> {
    const printed = await this.operate('sign-in-link', '--language', language, ...addresses);
    return new Map(lines(printed).map((line) => line.split('\t') as [string, string]));
  }

  /** The link of an invitation from the command line. */
  async invite(campaign: string, address: string, role: string): Promise<string> {
    return lines(await this.operate('invite', campaign, address, '--role', role))[0];
  }

  /** The link in the newest letter to an address; without another place for them, letters go to the console. */
  async linkInLetterTo(address: string): Promise<string> {
    const limit = Date.now() + LETTER_LIMIT_MS;
    while (Date.now() < limit) {
      const letter = this.said.slice(this.said.lastIndexOf(`To: ${address}`));
      const link = letter.find((line) => line.startsWith(`${this.address}/`));
      if (this.said.includes(`To: ${address}`) && link !== undefined) return link;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no letter to ${address} came in time`);
  }

  private async operate(...command: string[]): Promise<string> {
    const { stdout } = await run(required('PATHWAYS_BINARY'), ['--data', this.data, ...command]);
    return stdout;
  }

  /** What the operator's command prints for the address at its end. */
  async issue(...command: [...string[], string]): Promise<string> {
    return (await this.operate(...command)).trim().split('\t')[1];
  }

  private async end(): Promise<void> {
    if (this.process.exitCode === null) {
      this.process.kill('SIGTERM');
      await once(this.process, 'exit');
    }
  }

  async stop(): Promise<void> {
    await this.end();
    await rm(this.data, { recursive: true, force: true });
  }
}

function serve(data: string, address: string): ChildProcess {
  const site = required('PATHWAYS_SITE');
  return spawn(
    required('PATHWAYS_BINARY'),
    ['serve', '--data', data, '--site', site, '--address', address],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
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

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set; run the tests through cargo xtask test`);
  }
  return value;
}
