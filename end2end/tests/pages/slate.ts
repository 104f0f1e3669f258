// What will be voted on.
import { CampaignPage } from './campaign-page.ts';

export class SlatePage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/host/slate');
  }
}
