// Submitting a challenge.
import { expect } from '@playwright/test';

import { CampaignPage } from './campaign-page.ts';
import type { Fields } from './form.ts';

export class SubmitPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/submit');
  }

  /** Looks at a preview, then sends, and returns the challenge's id. */
  async submit(title: string, fields: Fields = {}): Promise<string> {
    await this.open();
    const form = this.form('submit');
    await form.fill({ title, body: `${title}.`, affected: title, ...fields });
    await form.send(this.words.say('submit-preview'));
    const preview = this.main.locator('#preview');
    await expect(preview.getByRole('heading', { name: title })).toBeVisible();
    await form.sendAndBeTold(this.words.say('submit-send'), this.words.saying('submit-done'));
    return new URL(this.page.url()).pathname.split('/')[5];
  }
}
