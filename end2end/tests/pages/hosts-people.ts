// Who runs a campaign, and the ways by which its members come in.
import { CampaignPage } from './campaign-page.ts';

export class PeoplePage extends CampaignPage {
  async invite(address: string, role: string): Promise<void> {
    await this.go('/host/people');
    const form = this.form('invite');
    await form.fill({ address, role });
    await form.sendAndBeTold(this.button('people-invite'), this.words.saying('people-invited'));
  }
}

export class MembersPage extends CampaignPage {
  async admit(address: string): Promise<void> {
    await this.go('/host/people/members');
    const form = this.form('admit-one');
    await form.fill({ address });
    await form.send(this.words.say('members-one'));
    await this.said.waitFor();
  }
}

export class CodesPage extends CampaignPage {
  /** Makes personal codes, and reads the first. */
  async make(count = 1): Promise<string> {
    await this.go('/host/people/codes');
    const form = this.form('make');
    await form.fill({ count: String(count) });
    await form.send(this.words.say('codes-make'));
    return this.page.locator('.p-curating-slip b').first().innerText();
  }
}
