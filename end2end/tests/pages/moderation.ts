// The queue of what waits for a moderator.
import { CampaignPage } from './campaign-page.ts';

export class ModerationPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/host/moderation');
  }

  async accept(challenge: string): Promise<void> {
    await this.open();
    const form = this.form('accept', challenge);
    await form.send(this.words.say('moderation-accept'));
    await this.said.waitFor();
  }

  async decline(challenge: string, code: string, reason: string): Promise<void> {
    await this.open();
    const form = this.form('decline', challenge);
    await form.fill({ code, reason });
    await form.send(this.words.say('moderation-decline'));
    await this.said.waitFor();
  }
}
