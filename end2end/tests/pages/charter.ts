// The rules and words of a campaign.
import { CampaignPage } from './campaign-page.ts';
import type { Fields } from './form.ts';

export class CharterPage extends CampaignPage {
  async edit(fields: Fields): Promise<void> {
    await this.go('/host/charter');
    const form = this.form('charter');
    await form.fill(fields);
    await form.sendAndBeTold(this.words.say('charter-save'), this.words.saying('charter-saved'));
  }
}
