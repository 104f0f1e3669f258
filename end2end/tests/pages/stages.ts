// The page on which a host moves a campaign on, and opens and closes its votes.
import { CampaignPage } from './campaign-page.ts';

export class StagesPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/host/stages');
  }

  async advance(to: string): Promise<void> {
    await this.open();
    const { button, said } = this.advancing(to);
    await this.form('advance').sendAndBeTold(button, said);
  }

  /** What the button to a stage is called, and what is said once it was pressed. */
  advancing(to: string): { button: RegExp; said: RegExp } {
    const stage = this.words.say(`stage-${to}`);
    const said = this.words.saying('stages-done-advance', { stage });
    return { button: this.button('stages-open', { stage }), said };
  }

  async openVote(): Promise<void> {
    await this.open();
    const said = this.words.saying('stages-done-open');
    await this.form('open-round').sendAndBeTold(this.button('stages-open-box'), said);
  }

  async closeVote(reason: string): Promise<void> {
    await this.open();
    const form = this.form('close');
    await form.fill({ reason });
    await form.sendAndBeTold(
      this.button('stages-close-now'),
      this.words.saying('stages-done-close'),
    );
  }

  async cancel(reason: string, nameOfCampaign: string): Promise<void> {
    await this.open();
    const form = this.form('cancel');
    await form.fill({ reason, confirm: nameOfCampaign });
    await form.sendAndBeTold(this.words.say('stages-cancel'), this.words.saying('stages-done-cancel'));
  }
}
