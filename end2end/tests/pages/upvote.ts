// Where members support what matters most to them.
import { expect } from '@playwright/test';

import { CampaignPage } from './campaign-page.ts';

export class UpvotePage extends CampaignPage {
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
