// The list of campaigns.
import type { Locator, Page } from '@playwright/test';

export class HomePage {
  readonly title: Locator;
  readonly noCampaign: Locator;
  readonly firstCommand: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.noCampaign = page.getByRole('heading', { name: /^(No campaign yet|Aucune campagne)/ });
    this.firstCommand = page.getByText('pathways campaign create');
  }

  open(language: 'en' | 'fr') {
    return this.page.goto(`/${language}`);
  }
}
