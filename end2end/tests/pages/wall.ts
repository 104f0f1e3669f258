// What a projector shows.
import type { Locator, Page } from '@playwright/test';

export class Wall {
  readonly counts: Locator;
  readonly lost: Locator;
  readonly board: Locator;
  /** The dark part of the code that a phone reads. */
  readonly dark: Locator;

  constructor(page: Page) {
    this.counts = page.locator('.p-wall-counts');
    this.lost = page.locator('.c-live-lost');
    this.board = page.locator('.p-wall');
    this.dark = page.locator('.p-wall-join .p-wall-qr path');
  }

  /** What stands below a part of the wall's height, also what is cut off there, or beyond its right edge. */
  below(part: number): Promise<string[]> {
    return this.board.locator('*').evaluateAll((all, part) => {
      const isOutside = (one: Element) => {
        const { bottom, right } = one.getBoundingClientRect();
        return bottom > innerHeight * part + 0.5 || right > innerWidth + 0.5;
      };
      return all.filter(isOutside).map((one) => one.outerHTML.slice(0, 160));
    }, part);
  }

  /** The number of challenges on the board. */
  challenges(count: number): Locator {
    return this.counts.getByRole('listitem').filter({ hasText: 'challenge' }).getByText(`${count}`, { exact: true });
  }
}
