// What surrounds every page.
import type { Locator, Page } from '@playwright/test';

export class Frame {
  readonly skipLink: Locator;
  readonly content: Locator;
  readonly inFrench: Locator;
  readonly inEnglish: Locator;
  readonly toCampaigns: Locator;

  constructor(private readonly page: Page) {
    this.skipLink = page.getByRole('link', { name: /^(Skip to content|Aller au contenu)$/ });
    this.content = page.getByRole('main');
    this.inFrench = page.getByRole('link', { name: 'Français' });
    this.inEnglish = page.getByRole('link', { name: 'English' });
    this.toCampaigns = page.getByRole('link', { name: 'See all campaigns' });
  }

  language(): Promise<string | null> {
    return this.page.locator('html').getAttribute('lang');
  }

  /** How far the page reaches beyond the right edge of the window, in pixels. */
  async overflow(): Promise<number> {
    const width = this.page.viewportSize()!.width;
    const widest = await this.page.locator('body *').evaluateAll((elements) =>
      Math.max(0, ...elements.map((element) => element.getBoundingClientRect().right)),
    );
    return Math.max(0, Math.ceil(widest - width));
  }
}
