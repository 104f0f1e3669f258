// The story of one campaign, from its draft to its published topics, as people tell it with their browsers: nothing in
// it happens beside the pages. It is told chapter by chapter, so that a test can look around between two of them.
//
// It does not depend on chance: the first challenge has three supports and three approvals, the second none and two,
// and these two are chosen.
import { CharterPage } from './pages/charter.ts';
import { CreatePage } from './pages/create.ts';
import type { Fields } from './pages/form.ts';
import { CodesPage, MembersPage, PeoplePage } from './pages/hosts-people.ts';
import { InitiativesPage } from './pages/initiatives.ts';
import { InvitationPage } from './pages/invitation.ts';
import { JoinCampaignPage, JoinPage } from './pages/join.ts';
import { ModerationPage } from './pages/moderation.ts';
import { BallotPage, ConflictsPage, type Mark, ReadingPage, ReasonsPage } from './pages/panel.ts';
import { ResultsPage } from './pages/results.ts';
import { RevealPage } from './pages/reveal.ts';
import { StagesPage } from './pages/stages.ts';
import { SubmitPage } from './pages/submit.ts';
import { ThemesPage } from './pages/themes.ts';
import { TopicPage } from './pages/topic.ts';
import { UpvotePage } from './pages/upvote.ts';
import type { People, Person } from './people.ts';
import type { Server } from './server.ts';
import type { Words } from './words.ts';

/** What members submit: the first four are accepted. */
export const TITLES = {
  rooms: 'Rehearsal rooms cost more than a show brings in',
  // Without a space to break at, as a pasted address has none.
  winter: 'https://example.org/nobody-plans-for-touring-in-winter-and-no-hall-is-heated-between-december-and-march',
  regions: 'Les artistes des régions passent en dernier',
  night: 'Young audiences have no way home after nine',
  strings: 'Buy my strings, they are cheap',
} as const;
export type Title = keyof typeof TITLES;

export const NAME = { en: 'Our halls, our roads', fr: 'Nos salles, nos routes' } as const;
export const THEME = { en: 'Places to work', fr: 'Lieux de travail' } as const;
export const REASON = { en: 'It touches everybody.', fr: 'Cela touche tout le monde.' } as const;
export const PROMISE = {
  en: 'A list of rooms that stand empty by day.',
  fr: 'Une liste des salles libres le jour.',
} as const;
export const LEAD = 'Ines Calder';
export const NOTE = 'Only I may read this note';
const REASON_TO_CLOSE = 'Everybody in the room has voted.';
const REASON_TO_CANCEL = 'Two of the partners have left.';
const OFFICES = ['moderator', 'curator', 'note_taker'] as const;
type Office = (typeof OFFICES)[number] | 'panelist' | 'chair';

const RULES: Fields = {
  'name-en': NAME.en,
  'name-fr': NAME.fr,
  'question-en': 'What holds us back?',
  'question-fr': 'Qu’est-ce qui nous freine ?',
  contact: 'Ines Calder, 555 0100',
  'contest-days': '0',
  'contest-hours': '0',
  'panel-slate': 'all',
  'panel-seats': '5',
  disclosure: 'slips',
};

/** Who already works on something that members submit. */
const KNOWN: Fields = {
  name: 'Rooms by the hour',
  bearer: 'A cooperative of theatres',
  purpose: 'They lend each other rehearsal rooms that stand empty by day.',
  'written-in': 'en',
  link: 'https://example.org/rooms',
};

export class Story {
  readonly challenges = {} as Record<Title, string>;
  campaign = '';
  members: Person[] = [];
  panelists: Person[] = [];
  /** Somebody for each office that does a part of what a host can do. */
  officers: Person[] = [];

  private constructor(
    private readonly server: Server,
    private readonly people: People,
    private readonly words: Words,
    readonly host: Person,
    readonly chair: Person,
    /** Somebody who is not signed in, and stays so. */
    readonly nobody: Person,
  ) {}

  static async begin(server: Server, people: People, words: Words): Promise<Story> {
    const host = await people.signedIn('host', words);
    const chair = await people.stranger('chair', words);
    const nobody = await people.stranger('nobody', words);
    return new Story(server, people, words, host, chair, nobody);
  }

  /** The host creates the campaign, changes a rule of it, and invites the panel and the other officers. */
  async draft(): Promise<void> {
    this.campaign = await new CreatePage(this.host).create('five-topics', RULES);
    await new CharterPage(this.host, this.campaign).edit({ 'panel-seats': '2' });
    const names = ['panelist-1', 'panelist-2', 'panelist-3'];
    for (const name of names) {
      this.panelists.push(await this.people.stranger(name, this.words));
    }
    for (const panelist of this.panelists) await this.invite(panelist, 'panelist');
    await this.invite(this.chair, 'chair');
    for (const office of OFFICES) {
      const officer = await this.people.stranger(office, this.words);
      await this.invite(officer, office);
      this.officers.push(officer);
    }
  }

  /** The call opens, three members come in through three doors, and submit. */
  async call(): Promise<void> {
    await new StagesPage(this.host, this.campaign).advance('call');
    await this.admitMembers();
    const [first, second, third] = this.members;
    await this.submit(first, 'rooms');
    await this.submit(first, 'winter');
    await this.submit(second, 'regions', { 'written-in': 'fr', name: 'Maude' });
    await this.submit(third, 'night', { alone: true });
    await this.submit(third, 'strings');
  }

  /** Everything is moderated, somebody is found who works on a part of it already, and the call ends. */
  async theming(): Promise<void> {
    const moderation = new ModerationPage(this.host, this.campaign);
    const { strings, ...accepted } = this.challenges;
    for (const challenge of Object.values(accepted)) await moderation.accept(challenge);
    await moderation.decline(strings, 'advertising', 'It advertises a shop.');
    await new InitiativesPage(this.host, this.campaign).list(KNOWN);
    await new StagesPage(this.host, this.campaign).advance('theming');
  }

  /** All challenges get a theme, and the themes a signature. */
  async themed(): Promise<void> {
    const themes = new ThemesPage(this.host, this.campaign);
    const { rooms, winter, regions, night } = this.challenges;
    await themes.create(THEME.en, THEME.fr);
    await themes.place([rooms, winter], THEME[this.words.language]);
    await themes.create('People on the road', 'Gens de la route');
    const other = { en: 'People on the road', fr: 'Gens de la route' }[this.words.language];
    await themes.place([regions, night], other);
    await themes.sign();
  }

  /** The members' vote opens. */
  async upvote(): Promise<void> {
    await new StagesPage(this.host, this.campaign).advance('upvote');
  }

  /** The members support; the first takes a support back. */
  async supported(): Promise<void> {
    const [first, second, third] = this.members;
    await this.support(first, 'rooms', 'winter');
    await new UpvotePage(first, this.campaign).withdraw(TITLES.winter);
    await this.support(second, 'rooms', 'night');
    await this.support(third, 'rooms');
  }

  /** The members' vote is closed and counted. */
  async counted(): Promise<void> {
    await new StagesPage(this.host, this.campaign).closeVote(REASON_TO_CLOSE);
    const results = new ResultsPage(this.host, this.campaign);
    await until(async () => {
      await results.open();
      return results.supports.isVisible();
    });
  }

  /** The panel declares a conflict, reads and notes. */
  async panel(): Promise<void> {
    await new StagesPage(this.host, this.campaign).advance('panel');
    await new ConflictsPage(this.panelists[2], this.campaign).declare([this.challenges.night]);
    const reading = new ReadingPage(this.panelists[0], this.campaign);
    await reading.open(this.challenges.rooms);
    await reading.note(NOTE, 'approve');
  }

  /** The host opens the panel's vote, and each panelist votes. */
  async voted(): Promise<void> {
    await new StagesPage(this.host, this.campaign).openVote();
    const { rooms, winter, regions, night } = this.challenges;
    const [first, second, third] = this.panelists;
    const ballot = (chosen: string[], items: string[]) =>
      new Map(
        items.map((one): [string, Mark] => [one, chosen.includes(one) ? 'approve' : 'decline']),
      );
    const all = [rooms, winter, regions, night];
    await new BallotPage(first, this.campaign).vote(ballot([rooms, winter], all));
    await new BallotPage(second, this.campaign).vote(ballot([rooms, winter], all));
    await new BallotPage(third, this.campaign).vote(ballot([rooms], [rooms, winter, regions]));
  }

  /** The panel's vote is closed and counted; the chair writes the reasons, and two panelists confirm them. */
  async reasoned(): Promise<void> {
    await new StagesPage(this.host, this.campaign).closeVote(REASON_TO_CLOSE);
    const reasons = new ReasonsPage(this.chair, this.campaign);
    await until(async () => {
      await reasons.open();
      return reasons.reasonOf(this.challenges.rooms).isVisible();
    });
    for (const chosen of this.chosen()) {
      await reasons.draft(chosen, REASON.en, REASON.fr);
      for (const panelist of this.panelists.slice(0, 2)) {
        await new ReasonsPage(panelist, this.campaign).confirm(chosen);
      }
    }
  }

  /** The host shows the first choice in the room. */
  async revealed(): Promise<void> {
    await new RevealPage(this.host, this.campaign).show(this.challenges.rooms);
  }

  /** The host publishes all that is left. */
  async decided(): Promise<void> {
    await new RevealPage(this.host, this.campaign).publishAll();
  }

  /** The decision is final: the first topic has a lead, a date, a promise and news. */
  async pathways(): Promise<void> {
    await new StagesPage(this.host, this.campaign).advance('pathways');
    const topic = await this.firstTopic();
    const [, member] = this.members;
    const helped = new TopicPage(member, this.campaign);
    await helped.open(topic);
    await helped.offerHelp('I know every cellar in town.');
    const page = new TopicPage(this.host, this.campaign);
    await page.open(topic);
    await page.nameLead(LEAD);
    await page.plan('2031-05-04T14:30', PROMISE.en, PROMISE.fr);
    await page.goOn();
    await page.postNews('Twelve people met.', 'Douze personnes se sont réunies.');
  }

  /** The campaign is over. */
  async archived(): Promise<void> {
    await new StagesPage(this.host, this.campaign).advance('archived');
  }

  /** The campaign is given up. */
  async cancelled(): Promise<void> {
    const stages = new StagesPage(this.host, this.campaign);
    await stages.cancel(REASON_TO_CANCEL, NAME[this.words.language]);
  }

  /** What the panel chooses. */
  chosen(): string[] {
    return [this.challenges.rooms, this.challenges.winter];
  }

  /** The topic that the first choice became. */
  async firstTopic(): Promise<string> {
    const results = new ResultsPage(this.host, this.campaign);
    await results.open();
    return (await results.topics())[0];
  }

  /** A list, an address that was confirmed, a code on a slip. */
  private async admitMembers(): Promise<void> {
    const listed = `listed.${this.campaign}@example.org`;
    await new MembersPage(this.host, this.campaign).admit(listed);
    const first = await this.people.signedIn('member-1', this.words, listed);
    const second = await this.people.signedIn('member-2', this.words);
    await new JoinCampaignPage(second, this.campaign).withAddress();
    const third = await this.people.stranger('member-3', this.words);
    await new JoinPage(third).withCode(await new CodesPage(this.host, this.campaign).make());
    this.members = [first, second, third];
  }

  private async invite(invited: Person, role: Office): Promise<void> {
    await new PeoplePage(this.host, this.campaign).invite(invited.address, role);
    const link = await this.server.linkInLetterTo(invited.address);
    await new InvitationPage(invited).accept(link, this.words.say(`role-${role.replace('_', '-')}`));
  }

  private async submit(author: Person, title: Title, fields: Fields = {}): Promise<void> {
    const page = new SubmitPage(author, this.campaign);
    this.challenges[title] = await page.submit(TITLES[title], fields);
  }

  private async support(member: Person, ...titles: Title[]): Promise<void> {
    const page = new UpvotePage(member, this.campaign);
    await page.open();
    for (const title of titles) await page.support(TITLES[title]);
  }
}

/** Asks until something is so: the server counts a box a moment after it has closed. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error('it did not become so in time');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
