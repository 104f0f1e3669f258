// A campaign where something can be done, made through the API by those whose acts they are.
import { randomUUID } from 'node:crypto';

import type { Page } from '@playwright/test';

import type { Server } from './server.ts';

const PANELISTS = ['panelist-1', 'panelist-2', 'panelist-3'];
const CAST = ['host', 'member', ...PANELISTS];
const CHALLENGES = ['Rooms stand empty', 'Too few subtitles', 'Festivals on the same day'];
/** A box closes at a moment that lies ahead, also on a machine that does much else. */
const CLOSES_IN_MS = 3_000;
const COUNT_LIMIT_MS = 30_000;

const CHARTER = {
  name: { en: 'Shores', fr: 'Rives' },
  question: { en: 'What holds us back?', fr: 'Qu’est-ce qui nous freine\u00a0?' },
  zone: 'America/Toronto',
  path: ['draft', 'call', 'upvote', 'panel', 'decided', 'pathways', 'archived'],
  schedule: {},
  admission: 'email',
  merge_delay: 0,
  contest_period: 86_400,
  upvote: { slate: 'challenges', quota: { limited: 2 }, seats: 2, totals: 'after_count' },
  panel: {
    slate: 'all',
    seats: 2,
    method: 'approval',
    round_quorum: '2/3',
    item_quorum: '2/3',
    minimum_support: '1/2',
    disclosure: 'slips',
    ends: 'at_deadline',
  },
};

/** The members' vote decides, and its count can be questioned. */
const WITHOUT_PANEL = { ...CHARTER, path: CHARTER.path.filter((stage) => stage !== 'panel') };

/**
 * Where a scene stops; before the panel it is seated, and its box not yet open; once it is questioned, a member has
 * questioned the count, and nobody has answered.
 */
export type Stage = 'call' | 'upvote' | 'before panel' | 'panel' | 'decided' | 'questioned';
type Body = Record<string, unknown>;
export type Rules = Record<keyof typeof CHARTER, unknown>;

export class Scene {
  /** The ids of the challenges. */
  readonly challenges: string[] = [];
  /** That of the campaign. */
  id = '';
  private readonly group = randomUUID();
  private readonly tokens = new Map<string, string>();

  private constructor(private readonly server: Server) {}

  /** A campaign of its own, run up to a stage; some of its rules may be others than usual. */
  static async at(server: Server, stage: Stage, rules: Partial<Rules> = {}): Promise<Scene> {
    const scene = new Scene(server);
    await scene.open({ ...(stage === 'questioned' ? WITHOUT_PANEL : CHARTER), ...rules });
    if (stage !== 'call') await scene.advance('call', 'upvote');
    if (stage === 'before panel' || stage === 'panel' || stage === 'decided') await scene.seatThePanel();
    if (stage === 'panel' || stage === 'decided') await scene.openThePanel();
    if (stage === 'decided') await scene.decide();
    if (stage === 'questioned') await scene.question();
    return scene;
  }

  /** Somebody of the cast signs in. */
  async signIn(page: Page, name: string): Promise<void> {
    await page.goto(await this.server.issue('sign-in-link', this.addressOf(name)));
    await page.getByRole('main').getByRole('button').click();
    await page.waitForURL((address) => !address.pathname.includes('/sign-in/'));
  }

  /** A page of the campaign. */
  page(path: string, language = 'en'): string {
    return `/${language}/campaigns/${this.id}${path}`;
  }

  /** A challenge that is accepted at once. */
  async enter(title: string): Promise<void> {
    const id = await this.submit(title);
    await this.act('host', 'POST', `/challenges/${id}/accept`, {});
    this.challenges.push(id);
  }

  /** A theme in which nothing lies yet. */
  async theme(name: string, by = 'host'): Promise<void> {
    await this.act(by, 'POST', '/themes', { name: { en: name, fr: name } });
  }

  /** A challenge that nobody has looked at yet. */
  async submit(title: string): Promise<string> {
    const text = {
      title,
      body: 'What it is.',
      affected: 'Everybody.',
      language: 'en',
      merging: 'welcome',
    };
    const body = { text, authorship: 'on_behalf' };
    const done = await this.act<{ entries: { created: { id: string }[] }[] }>(
      'host',
      'POST',
      '/challenges',
      body,
    );
    return done.entries.flatMap((entry) => entry.created)[0].id;
  }

  private async open(charter: Rules): Promise<void> {
    for (const name of CAST) {
      this.tokens.set(name, await this.server.issue('token', '--address', this.addressOf(name)));
    }
    const body = { charter, contact: 'Noor, 555 0199' };
    this.id = (await this.ask<{ id: string }>('host', 'POST', '/campaigns', body)).id;
    for (const name of PANELISTS) await this.grant(name, 'panelist');
    await this.grant('panelist-1', 'chair');
    const voice = { kind: 'person', delegates: [{ address: this.addressOf('member') }] };
    await this.act('host', 'POST', '/members', { voices: [voice] });
    await this.advance('draft', 'call');
    for (const title of CHALLENGES) await this.enter(title);
  }

  /** The address of a file of the API. */
  file(name: string): string {
    return `${this.server.address}/api/v1/campaigns/${this.id}/${name}`;
  }

  private async seatThePanel(): Promise<void> {
    await this.close('upvote', 'published');
    await this.advance('upvote', 'panel');
  }

  private async openThePanel(): Promise<void> {
    const panel = await this.round('panel');
    await this.act('panelist-1', 'POST', `/rounds/${panel.id}/open`, {});
  }

  /** All of the panel are for the first two challenges, and against the third. */
  private async decide(): Promise<void> {
    const { id } = await this.round('panel');
    const items = this.challenges.map((challenge) => `challenge:${challenge}`);
    const marks = Object.fromEntries(
      items.map((item, place) => [item, place < 2 ? 'approve' : 'decline']),
    );
    for (const name of PANELISTS) await this.act(name, 'PUT', `/rounds/${id}/marks`, { marks });
    await this.close('panel', 'counted');
    const reasons = items.slice(0, 2).map((item) => ({ item, version: 1 }));
    for (const { item } of reasons) {
      const reason = { en: 'It touches everybody.', fr: 'Cela touche tout le monde.' };
      await this.act('panelist-1', 'PUT', `/rounds/${id}/reasons/${item}`, { reason });
    }
    for (const name of PANELISTS) {
      await this.act(name, 'POST', `/rounds/${id}/confirmations`, { reasons });
    }
    await this.advance('panel', 'decided');
  }

  private async question(): Promise<void> {
    const { id: round } = await this.round('upvote');
    const item = `challenge:${this.challenges[0]}`;
    await this.act('member', 'POST', `/rounds/${round}/supports`, { item });
    await this.close('upvote', 'published');
    await this.advance('upvote', 'decided');
    const reason = 'I have supported two.';
    await this.act('member', 'POST', '/contests', { subject: { count: { round } }, reason });
  }

  /** Closes a vote, and waits until it stands where it comes to by itself. */
  private async close(kind: 'upvote' | 'panel', state: string): Promise<void> {
    const { id } = await this.round(kind);
    const { now } = await this.ask<{ now: string }>('host', 'GET', '/health');
    const at = new Date(Date.parse(now) + CLOSES_IN_MS).toISOString().replace(/\.\d+/, '');
    const reason = 'Everybody has voted.';
    await this.act('host', 'PUT', `/rounds/${id}/deadline`, { at, reason });
    const limit = Date.now() + COUNT_LIMIT_MS;
    while ((await this.round(kind)).state !== state && Date.now() < limit) {
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }

  /** The round of a kind, as the host sees it. */
  async round(kind: string): Promise<{ id: string; kind: string; state: string }> {
    const rounds = await this.act<{ id: string; kind: string; state: string }[]>(
      'host',
      'GET',
      '/rounds',
    );
    return rounds.find((round) => round.kind === kind)!;
  }

  /** Somebody of the cast has a role. */
  grant(name: string, role: string): Promise<unknown> {
    return this.act('host', 'POST', '/roles', { who: { address: this.addressOf(name) }, role });
  }

  private advance(from: string, to: string): Promise<unknown> {
    return this.act('host', 'POST', '/transitions', { kind: 'advance', from, to });
  }

  private act<T>(name: string, method: string, path: string, body?: Body): Promise<T> {
    return this.ask(name, method, `/campaigns/${this.id}${path}`, body);
  }

  private async ask<T>(name: string, method: string, path: string, body?: Body): Promise<T> {
    const response = await fetch(`${this.server.address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.tokens.get(name)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }

  private addressOf(name: string): string {
    return `${name}.${this.group}@example.org`;
  }
}
