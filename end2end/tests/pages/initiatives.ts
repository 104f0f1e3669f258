// The register of known initiatives, as hosts fill it.
import { CampaignPage } from './campaign-page.ts';
import type { Fields } from './form.ts';

export class InitiativesPage extends CampaignPage {
  async list(fields: Fields): Promise<void> {
    await this.go('/host/initiatives');
    const form = this.form('list');
    await form.fill(fields);
    await form.send(this.words.say('initiative-list'));
  }
}
