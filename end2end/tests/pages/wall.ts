// What a projector shows.
import type { Locator, Page } from '@playwright/test';

export class Wall {
  readonly counts: Locator;
  readonly lost: Locator;

  constructor(page: Page) {
    this.counts = page.locator('.p-wall-counts');
    this.lost = page.locator('.c-live-lost');
  }

  /** The number of challenges on the board. */
  challenges(count: number): Locator {
    return this.counts.getByRole('listitem').filter({ hasText: 'challenge' }).getByText(`${count}`, { exact: true });
  }
}
