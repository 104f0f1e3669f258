// The two ways by which somebody joins by herself.
import { expect } from '@playwright/test';

import type { Person } from '../people.ts';
import { CampaignPage } from './campaign-page.ts';
import { Form } from './form.ts';

export class JoinCampaignPage extends CampaignPage {
  /** Joins with the address of the sign-in. */
  async withAddress(): Promise<void> {
    await this.go('/join');
    const form = this.form('by-address');
    await form.sendAndBeTold(
      this.button('join-by-address.button'),
      this.words.saying('join-welcome'),
    );
  }
}

export class JoinPage {
  constructor(private readonly reader: Person) {}

  /** Joins with a code, which signs in too. */
  async withCode(code: string): Promise<void> {
    const { page, words } = this.reader;
    await page.goto(`/${words.language}/join`);
    await page.getByLabel(words.say('join-code')).fill(code);
    await new Form(page, 'enter').send(words.say('join-enter'));
    await expect(page.locator('#said')).toHaveText(words.saying('join-welcome'));
  }
}
