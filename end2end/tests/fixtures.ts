// What every test has: a server, page objects, and three guards that fail it.
//
// - The browser's console stays free of errors, the content security policy's among them.
// - The server never says `panicked at`.
// - `expectAccessible` finds no violation of WCAG 2.2 A and AA, contrast included.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';

import { Frame } from './pages/frame.ts';
import { HomePage } from './pages/home.ts';
import { Server } from './server.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Fixtures {
  frame: Frame;
  home: HomePage;
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
  page: async ({ page, server, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)));
    expect(unexpected, 'errors on the console').toEqual([]);
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
