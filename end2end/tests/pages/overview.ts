// The first page of a campaign.
import { CampaignPage } from './campaign-page.ts';

export class OverviewPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('');
  }

  /** The link to what its reader can do now. */
  todo(message: string) {
    return this.main.getByRole('link', { name: this.button(message) });
  }
}
