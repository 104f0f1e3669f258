// Where members support what matters most to them.
import { expect, type Locator } from '@playwright/test';

import { CampaignPage } from './campaign-page.ts';

export class UpvotePage extends CampaignPage {
  /** How many supports are left, as it is said at the lower edge of a phone. */
  readonly dock: Locator = this.main.locator('.c-dock b');
  /** The same above the list. */
  readonly quota: Locator = this.main.locator('.p-upvote-quota h2');

  async open(): Promise<void> {
    await this.go('/upvote');
  }

  async support(title: string): Promise<void> {
    await this.press('upvote-support', title);
    await expect(this.said).toContainText(this.words.say('upvote-counted'));
  }

  async withdraw(title: string): Promise<void> {
    await this.press('upvote-withdraw', title);
    await expect(this.said).toContainText(this.words.say('upvote-taken-back'));
  }

  private async press(verb: string, title: string): Promise<void> {
    const name = new RegExp(`^${this.words.say(verb)}\\s*:\\s*${title}$`);
    await this.main.getByRole('button', { name }).click();
  }
}
