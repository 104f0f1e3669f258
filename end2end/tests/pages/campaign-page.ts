// What the pages of one campaign share: their address, in the language of their reader.
import { expect, type Locator, type Page } from '@playwright/test';

import type { Person } from '../people.ts';
import type { Words } from '../words.ts';
import { Form } from './form.ts';

export abstract class CampaignPage {
  protected readonly page: Page;
  protected readonly words: Words;
  readonly main: Locator;
  /** What the last act said. */
  readonly said: Locator;

  constructor(
    private readonly reader: Person,
    readonly campaign: string,
  ) {
    this.page = reader.page;
    this.words = reader.words;
    this.main = this.page.getByRole('main');
    this.said = this.page.locator('#said');
  }

  /** Opens the page at a path below the campaign. */
  protected async go(path: string): Promise<void> {
    const address = `/${this.words.language}/campaigns/${this.campaign}${path}`;
    const response = await this.page.goto(address);
    expect(response?.status(), address).toBe(200);
  }

  protected form(act: string, on?: string): Form {
    return new Form(this.page, act, on, this.reader.keyboard);
  }

  protected button(message: string, values = {}): RegExp {
    return this.words.saying(message, values);
  }
}
