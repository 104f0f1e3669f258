// All challenges, one of them, and the reader's own.
import type { Locator } from '@playwright/test';

import { CampaignPage } from './campaign-page.ts';

export class ChallengesPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/challenges');
  }

  titled(title: string): Locator {
    return this.main.getByRole('link', { name: title });
  }
}

export class MinePage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/mine');
  }
}
