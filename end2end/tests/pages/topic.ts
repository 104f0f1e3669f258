// A topic around which people gather.
import { CampaignPage } from './campaign-page.ts';

export class TopicPage extends CampaignPage {
  async open(topic: string): Promise<void> {
    await this.go(`/topics/${topic}`);
  }

  async nameLead(name: string): Promise<void> {
    const form = this.form('lead');
    await form.fill({ name });
    await form.sendAndBeTold(
      this.button('topic-name-lead-do'),
      this.words.saying('topic-lead-named'),
    );
  }

  async plan(date: string, en: string, fr: string): Promise<void> {
    const form = this.form('plan');
    await form.fill({ date, 'promise-en': en, 'promise-fr': fr });
    await form.sendAndBeTold(this.button('topic-plan-do'), this.words.saying('topic-planned'));
  }

  async postNews(en: string, fr: string): Promise<void> {
    const form = this.form('news');
    await form.fill({ 'news-en': en, 'news-fr': fr });
    await form.sendAndBeTold(this.button('topic-post-do'), this.words.saying('topic-posted'));
  }

  async goOn(): Promise<void> {
    const form = this.form('move');
    await form.sendAndBeTold(this.button('topic-move-do'), this.words.saying('topic-moved'));
  }

  async offerHelp(note: string): Promise<void> {
    const form = this.form('help');
    await form.fill({ note });
    await form.sendAndBeTold(
      this.button('topic-help-offer'),
      this.words.saying('topic-help-thanks-without-lead'),
    );
  }
}
