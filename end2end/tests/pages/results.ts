// What came out.
import type { Locator } from '@playwright/test';

import { CampaignPage } from './campaign-page.ts';

export class ResultsPage extends CampaignPage {
  readonly chosen: Locator = this.main.locator('.p-results-chosen > li');
  readonly supports: Locator = this.main.locator('section[aria-labelledby=supports]');

  async open(): Promise<void> {
    await this.go('/results');
  }

  /** The row of an item among the members' supports. */
  supportsOf(title: string): Locator {
    return this.supports.getByRole('row', { name: title });
  }

  /** The ids of the topics that follow, in the order in which they are shown. */
  async topics(): Promise<string[]> {
    const links = this.main.locator('.p-results-chosen h3 a');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')!),
    );
    return addresses.map((address) => address.split('/').at(-1)!);
  }
}
