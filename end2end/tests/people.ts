// People, each in a browser of their own: what one of them does, the others see only through the server.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

import { Guard } from './guard.ts';
import type { Keyboard } from './pages/keyboard.ts';
import { SignInPage } from './pages/sign-in.ts';
import type { Server } from './server.ts';
import { Words } from './words.ts';

export interface Person {
  readonly name: string;
  readonly address: string;
  readonly page: Page;
  readonly words: Words;
  /** There for somebody who has nothing else: the pages are filled and sent with it then. */
  readonly keyboard?: Keyboard;
}

export class People {
  readonly guard = new Guard();
  private readonly contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly options: BrowserContextOptions,
    private readonly server: Server,
    /** Part of their addresses, as tests share a server. */
    private readonly group: string,
  ) {}

  /** Somebody who is not signed in. */
  async stranger(name: string, words: Words, address?: string): Promise<Person> {
    const { language } = words;
    const locale = `${language}-CA`;
    const baseURL = this.server.address;
    const context = await this.browser.newContext({ ...this.options, locale, baseURL });
    this.contexts.push(context);
    const page = await context.newPage();
    // Nobody waits for longer than this for a page or a button.
    page.setDefaultTimeout(20_000);
    this.guard.watch(page);
    return { name, address: address ?? `${name}.${this.group}@example.org`, page, words };
  }

  /** Somebody who is signed in, through a link and the button behind it. */
  async signedIn(name: string, words: Words, address?: string): Promise<Person> {
    const person = await this.stranger(name, words, address);
    const links = await this.server.signInLinks([person.address], words.language);
    await new SignInPage(person.page, words).through(links.get(person.address)!);
    return person;
  }

  /** Everybody closes the browser. */
  async leave(): Promise<void> {
    for (const context of this.contexts) await context.close();
  }
}
