// The members' list: what can be supported.
import type { Locator, Page } from '@playwright/test';

export class UpvoteList {
  readonly sign: Locator;
  readonly said: Locator;
  readonly trouble: Locator;
  readonly left: Locator;

  constructor(private readonly page: Page) {
    this.sign = page.locator('form .c-sending');
    this.said = page.locator('#said');
    this.trouble = page.locator('.c-trouble');
    this.left = page.locator('.p-upvote-quota h2');
  }

  support(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Support.*${title}`) });
  }

  takeBack(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Take back.*${title}`) });
  }
}
