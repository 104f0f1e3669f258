// The page behind the link of an invitation.
import { expect } from '@playwright/test';

import type { Person } from '../people.ts';
import { Form } from './form.ts';

export class InvitationPage {
  constructor(private readonly invited: Person) {}

  /** Opens the link, reads to which role it is, and accepts, which signs in too. */
  async accept(link: string, role: string): Promise<void> {
    const { page, words } = this.invited;
    await page.goto(link);
    await expect(page.getByText(words.saying('invitation-as', { role }))).toBeVisible();
    await new Form(page, 'accept').send(words.say('invitation-accept'));
    await expect(page.locator('#said')).toHaveText(words.saying('invitation-done', { role }));
  }
}
