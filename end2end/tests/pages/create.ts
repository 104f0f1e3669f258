// The page on which a host creates a campaign.
import { expect } from '@playwright/test';

import type { Person } from '../people.ts';
import { type Fields, Form } from './form.ts';

export class CreatePage {
  constructor(private readonly host: Person) {}

  /** Creates a campaign from a template and returns its id. */
  async create(template: string, fields: Fields): Promise<string> {
    const { page, words } = this.host;
    await page.goto(`/${words.language}/campaigns/new?from=${template}`);
    const form = new Form(page, 'create');
    await form.fill(fields);
    await form.send(words.say('new-create'));
    await expect(page).toHaveURL(/\/campaigns\/[-0-9a-f]{36}\/host#said$/);
    return new URL(page.url()).pathname.split('/')[3];
  }
}
