// A panelist's private note below an item.
import type { Locator, Page } from '@playwright/test';

export class Note {
  readonly text: Locator;
  readonly approve: Locator;
  readonly state: Locator;
  readonly trouble: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    const form = page.locator('#panel-note');
    this.text = form.getByRole('textbox');
    this.approve = form.locator('input[value=approve]');
    this.state = form.locator('leptos-island .u-muted');
    this.trouble = form.locator('.c-sending');
    this.save = form.getByRole('button', { name: 'Save', exact: true });
  }
}
