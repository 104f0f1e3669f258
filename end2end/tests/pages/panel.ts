// The panel's room: conflicts, reading, the ballot, the reasons.
import { type Locator } from '@playwright/test';

import { CampaignPage } from './campaign-page.ts';

export type Mark = 'approve' | 'decline' | 'abstain' | 'blank';

export class PanelPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/panel');
  }
}

export class ConflictsPage extends CampaignPage {
  async declare(challenges: string[]): Promise<void> {
    await this.go('/panel/conflicts');
    const form = this.form('declare');
    await form.fill({ items: challenges.map(item) });
    const said = { count: challenges.length, number: String(challenges.length) };
    await form.sendAndBeTold(
      this.button('panel-conflicts-send'),
      this.words.saying('panel-conflicts-said', said),
    );
  }
}

export class ReadingPage extends CampaignPage {
  /** What the reader has noted on the item that is open. */
  readonly noted: Locator = this.form('note').field('text');

  async open(challenge: string): Promise<void> {
    await this.go(`/panel/read/${item(challenge)}`);
  }

  /** Notes something on the item that is open, and stays there. */
  async note(text: string, mark: Mark): Promise<void> {
    const form = this.form('note');
    await form.fill({ text, mark });
    const button = new RegExp(`^${this.words.say('panel-read-save')}$`);
    await form.sendAndBeTold(button, this.words.saying('panel-read-said'));
  }
}

export class BallotPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/panel/vote');
  }

  async vote(marks: Map<string, Mark>): Promise<void> {
    await this.open();
    const form = this.form('send');
    await form.fill(
      Object.fromEntries([...marks].map(([challenge, mark]) => [`mark-${item(challenge)}`, mark])),
    );
    const version = { version: '1' };
    await form.sendAndBeTold(
      this.button('panel-vote-send'),
      this.words.saying('panel-vote-said', version),
    );
  }
}

export class ReasonsPage extends CampaignPage {
  async open(): Promise<void> {
    await this.go('/panel/reasons');
  }

  /** The form in which the reason for a choice is written. */
  reasonOf(challenge: string): Locator {
    return this.form('draft', item(challenge)).root;
  }

  async draft(challenge: string, en: string, fr: string): Promise<void> {
    await this.open();
    const form = this.form('draft', item(challenge));
    await form.fill({ 'reason-en': en, 'reason-fr': fr });
    await form.sendAndBeTold(
      this.button('panel-reasons-keep'),
      this.words.saying('panel-reasons-said-drafted'),
    );
  }

  async confirm(challenge: string): Promise<void> {
    await this.open();
    const form = this.form('confirm', item(challenge));
    await form.sendAndBeTold(
      this.button('panel-reasons-confirm'),
      this.words.saying('panel-reasons-said-confirmed'),
    );
  }
}

/** A challenge as the item of a slate. */
export function item(challenge: string): string {
  return `challenge:${challenge}`;
}
