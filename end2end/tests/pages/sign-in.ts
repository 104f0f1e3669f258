// The page behind the link of a sign-in letter.
import { expect, type Page } from '@playwright/test';

import type { Words } from '../words.ts';
import { Form } from './form.ts';

export class SignInPage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  /** Opens a link and presses the button behind it. */
  async through(link: string): Promise<void> {
    await this.page.goto(link);
    const form = new Form(this.page, 'sign-in');
    await form.send(this.words.say('sign-in-link.button'));
    await expect(this.page.locator('#said')).toHaveText(this.words.say('sign-in-done'));
  }
}
