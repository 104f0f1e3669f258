// What every test has: a server, page objects, people with browsers of their own, and three guards that fail it.
//
// - The browser's console stays free of errors, and no request fails: see `guard.ts`.
// - The server never says `panicked at`.
// - `expectAccessible` finds no violation of WCAG 2.2 A and AA, contrast included.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';

import { Guard, WITHOUT_SCRIPTS } from './guard.ts';
import { Frame } from './pages/frame.ts';
import { HomePage } from './pages/home.ts';
import { People } from './people.ts';
import { Server } from './server.ts';
import { RULES } from './rules.ts';

interface Fixtures {
  frame: Frame;
  home: HomePage;
  /** A server of the test's own, on which nothing has happened yet. */
  emptyServer: Server;
  people: People;
  /** Errors on the console that the test expects, such as that of a page with status 404. */
  expectedErrors: RegExp[];
  expectAccessible: () => Promise<void>;
}

interface WorkerFixtures {
  server: Server;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  expectedErrors: [[], { option: true }],
  emptyServer: async ({}, use) => {
    const server = await Server.start();
    await use(server);
    await server.stop();
    expect(server.panics(), 'panics of the server').toEqual([]);
  },
  page: async ({ page, server, expectedErrors, javaScriptEnabled }, use) => {
    const guard = new Guard();
    guard.expect(...expectedErrors, ...(javaScriptEnabled ? [] : WITHOUT_SCRIPTS));
    guard.watch(page);
    await use(page);
    expect(guard.take(), 'errors of the page').toEqual([]);
    expect(server.panics(), 'panics of the server').toEqual([]);
  },
  people: async (
    { browser, contextOptions, viewport, hasTouch, javaScriptEnabled, server },
    use,
    info,
  ) => {
    const options = { ...contextOptions, viewport, hasTouch, javaScriptEnabled };
    const people = new People(browser, options, server, info.testId);
    if (!javaScriptEnabled) people.guard.expect(...WITHOUT_SCRIPTS);
    await use(people);
    await people.leave();
    expect(people.guard.take(), 'errors of the pages').toEqual([]);
    expect(server.panics(), 'panics of the server').toEqual([]);
  },
  frame: async ({ page }, use) => use(new Frame(page)),
  home: async ({ page }, use) => use(new HomePage(page)),
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
      expect(found, 'violations found by axe').toEqual([]);
    });
  },
});

export { expect };
