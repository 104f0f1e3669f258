// What must never happen while a page is open, in whichever test: an error or a warning on the console (the content
// security policy's and those of hydration among them), a request that fails, an answer that is the server's fault.
import type { Page } from '@playwright/test';

/** A request that the browser itself gave up, as it went on to another page. */
const GIVEN_UP = 'net::ERR_ABORTED';
/** What the browser says where a machine is so busy that a script comes to what was loaded for it seconds later. */
const TOO_BUSY = /preloaded using link preload but not used/;
/** What a browser without scripts says of those that it leaves alone. */
export const WITHOUT_SCRIPTS = [/\.js failed: csp$/];

export class Guard {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [TOO_BUSY];

  /** What a test knows to happen, such as a page with status 404. */
  expect(...known: RegExp[]): void {
    this.expected.push(...known);
  }

  /** Begins to watch a page. */
  watch(page: Page): void {
    const add = (what: string) => {
      const isExpected = this.expected.some((known) => known.test(what));
      if (!isExpected) this.found.push(`${page.url()}: ${what}`);
    };
    page.on('console', (message) => {
      const isTrouble = message.type() === 'error' || message.type() === 'warning';
      if (isTrouble) add(message.text());
    });
    page.on('pageerror', (error) => add(error.message));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      if (why !== GIVEN_UP) add(`${request.url()} failed: ${why}`);
    });
    page.on('response', (response) => {
      const status = response.status();
      const isPage = response.request().isNavigationRequest();
      if (status >= 500 || (status >= 400 && !isPage)) add(`${response.url()} answered ${status}`);
    });
  }

  /** What was found since the last time. */
  take(): string[] {
    return this.found.splice(0);
  }
}
