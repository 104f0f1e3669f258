// Where a host shows the decision, choice by choice or all at once.
import { CampaignPage } from './campaign-page.ts';
import { item } from './panel.ts';

export class RevealPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/host/reveal');
  }

  async show(challenge: string): Promise<void> {
    await this.open();
    const form = this.form('reveal', item(challenge));
    await form.sendAndBeTold(this.button('reveal-show'), this.words.saying('reveal-done'));
  }

  async publishAll(): Promise<void> {
    await this.open();
    const form = this.form('publish');
    await form.sendAndBeTold(this.button('reveal-publish'), this.words.saying('reveal-published'));
  }
}
