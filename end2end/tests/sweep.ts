// A look at every page there is, as one reader at one moment: each address of the route table is asked for, and those
// that are made of something new (see `parts.ts`) are opened in the browser and examined, with everything unfolded that
// can be. So is the answer to each form that is sent with nothing in it, which acts on nothing.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Result } from 'axe-core';

import type { Addresses } from './addresses.ts';
import { misfits } from './fit.ts';
import type { Person } from './people.ts';
import { parts } from './parts.ts';
import { refusable, sendEmpty } from './refusals.ts';
import { RULES } from './rules.ts';

/** A page says by these that it has nothing for its reader. */
const NOTHING_HERE = [401, 403, 404, 410];
/** So is answered what lacks something. */
const UNPROCESSABLE = 422;
/** How many pages are asked for at once. */
const AT_ONCE = 4;

export class Sweep {
  private readonly faults: string[] = [];
  private readonly shown = new Set<string>();
  private readonly known = new Set<string>();
  /** The forms whose refusal was seen. */
  private readonly refused = new Set<string>();

  constructor(private readonly colorScheme: 'light' | 'dark') {}

  /** Looks at everything that a reader finds. */
  async look(reader: Person, moment: string, addresses: Addresses): Promise<void> {
    const seen = new Set<string>();
    const fresh = () => [...addresses.all()].filter(([, address]) => !seen.has(address));
    // What is read teaches further addresses.
    for (let next = fresh(); next.length > 0; next = fresh()) {
      for (let at = 0; at < next.length; at += AT_ONCE) {
        const few = next.slice(at, at + AT_ONCE);
        for (const [, address] of few) seen.add(address);
        const isNew = await Promise.all(
          few.map(([template, address]) => this.ask(reader, template, address, addresses)),
        );
        for (const [place, [, address]] of few.entries()) {
          if (isNew[place])
            await this.examine(reader, address, `${address} as ${reader.name}, ${moment}`);
        }
      }
    }
    for (const template of addresses.without('now'))
      this.faults.push(`no page tells an address of ${template}`);
  }

  /** What was found since the last time. */
  takeFaults(): string[] {
    return this.faults.splice(0);
  }

  /** Pages of the route table that answered no reader with themselves. */
  shownToNobody(addresses: Addresses): string[] {
    return [...addresses.all()].map(([template]) => template).filter((one) => !this.shown.has(one));
  }

  /** Asks for a page, and whether it is made of something new. */
  private async ask(
    reader: Person,
    template: string,
    address: string,
    addresses: Addresses,
  ): Promise<boolean> {
    const response = await reader.page.request.get(address);
    const html = await response.text();
    const status = response.status();
    if (response.ok()) {
      this.shown.add(template);
      addresses.learn(html);
    } else if (!NOTHING_HERE.includes(status)) {
      this.faults.push(`${address} as ${reader.name} answers ${status}`);
    }
    return this.isNew(html);
  }

  private isNew(html: string): boolean {
    const news = [...parts(html)].filter((part) => !this.known.has(part));
    for (const part of news) this.known.add(part);
    return news.length > 0;
  }

  private async examine({ page }: Person, address: string, place: string): Promise<void> {
    await page.emulateMedia({ colorScheme: this.colorScheme, reducedMotion: 'reduce' });
    await page.goto(address);
    const forms = (await refusable(page)).filter(({ shape }) => !this.refused.has(shape));
    await this.judge(page, place);
    for (const { shape, position } of forms) {
      if (this.refused.has(shape)) continue;
      this.refused.add(shape);
      await page.goto(address);
      const { status, html } = await sendEmpty(page, position);
      const answer = `${place}, ${shape} sent empty`;
      if (status !== UNPROCESSABLE) this.faults.push(`${answer} answers ${status}`);
      else if (this.isNew(html)) await this.judge(page, answer);
    }
  }

  /** Holds the page that is open against the rules. */
  private async judge(page: Page, place: string): Promise<void> {
    await page.waitForFunction(
      () => document.querySelector('leptos-island') === null || '__hydrateIsland' in window,
    );
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    for (const misfit of await misfits(page)) this.faults.push(`${place}: ${misfit}`);
    // Without frames in the pages, axe needs no page of its own to join what it finds.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    axe.options({ runOnly: RULES, resultTypes: ['violations'] });
    this.note(place, await axe.analyze());
  }

  private note(place: string, { violations }: { violations: Result[] }): void {
    for (const { id, nodes } of violations) {
      this.faults.push(
        `${place}: ${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(' and ')}`,
      );
    }
  }
}
