// Themes by hand.
import { expect, type Locator } from '@playwright/test';

import { CampaignPage } from './campaign-page.ts';

/** The list of challenges that lie in no theme yet. */
const TRAY = 'tray';

export class ThemesPage extends CampaignPage {
  readonly coverage: Locator = this.main.locator('.c-coverage');

  async open(): Promise<void> {
    await this.go('/host/themes');
  }

  async create(en: string, fr: string): Promise<void> {
    await this.open();
    const form = this.form('create');
    await form.fill({ 'name-en': en, 'name-fr': fr });
    await form.sendAndBeTold(this.button('themes-create'), this.words.saying('themes-created'));
  }

  /** Moves challenges out of the tray into a theme. */
  async place(challenges: string[], theme: string): Promise<void> {
    const form = this.form('move', TRAY);
    await form.fill({ challenge: challenges });
    await form.field('to').selectOption({ label: theme });
    await form.send(this.words.say('themes-move'));
    await expect(this.said).toBeVisible();
  }

  async sign(): Promise<void> {
    await this.open();
    const form = this.form('sign');
    await form.sendAndBeTold(this.button('themes-sign'), this.words.saying('themes-signed'));
  }
}
