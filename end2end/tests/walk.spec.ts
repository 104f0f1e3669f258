// One campaign from its draft to its published topics: one host, three members, three panelists and who leads them, in
// each language, with scripts and without. The people do what `story.ts` tells; here stands what each of them sees then,
// and what nobody must see yet.
import { expect, test } from './fixtures.ts';
import { ChallengesPage, MinePage } from './pages/challenges.ts';
import { OverviewPage } from './pages/overview.ts';
import { BallotPage, PanelPage, ReadingPage, ReasonsPage } from './pages/panel.ts';
import { ResultsPage } from './pages/results.ts';
import { SlatePage } from './pages/slate.ts';
import { StagesPage } from './pages/stages.ts';
import { ThemesPage } from './pages/themes.ts';
import { TopicPage } from './pages/topic.ts';
import { UpvotePage } from './pages/upvote.ts';
import { LEAD, NOTE, PROMISE, REASON, Story, THEME, TITLES } from './story.ts';
import { LANGUAGES, Words } from './words.ts';

for (const language of LANGUAGES) {
  test(`a campaign is walked from its draft to its topics in ${language} @walk`, async ({
    server,
    people,
  }) => {
    test.setTimeout(1_500_000);
    const words = new Words(language);
    const story = await Story.begin(server, people, words);
    const { host, nobody } = story;
    const chapter = (name: string, tell: () => Promise<void>) => test.step(name, tell);

    await chapter('the draft is seen by nobody but its host', async () => {
      await story.draft();
      await nobody.page.goto(`/${language}`);
      await expect(nobody.page.locator(`a[href*="${story.campaign}"]`)).toHaveCount(0);
    });

    await chapter('members come in and submit', async () => {
      await story.call();
      const mine = new MinePage(story.members[0], story.campaign);
      await mine.open();
      await expect(mine.main).toContainText(TITLES.rooms);
      await expect(mine.main).toContainText(words.say('challenge-submitted'));
      const all = new ChallengesPage(nobody, story.campaign);
      await all.open();
      await expect(all.titled(TITLES.rooms), 'before it is moderated').toHaveCount(0);
    });

    await chapter('what is accepted is read by everybody, and a reason by its author', async () => {
      await story.theming();
      const all = new ChallengesPage(nobody, story.campaign);
      await all.open();
      await expect(all.titled(TITLES.rooms)).toBeVisible();
      await expect(all.main).not.toContainText(TITLES.strings);
      const mine = new MinePage(story.members[2], story.campaign);
      await mine.open();
      await expect(mine.main).toContainText('It advertises a shop.');
    });

    await chapter('every challenge is accounted for in the themes', async () => {
      const stages = new StagesPage(host, story.campaign);
      await stages.open();
      await expect(stages.main).toContainText(words.saying('guard-themes-unsigned', { count: 0 }));
      await story.themed();
      const themes = new ThemesPage(host, story.campaign);
      await themes.open();
      await expect(themes.coverage).toContainText(/4/);
      await expect(themes.main).toContainText(THEME[language]);
      const slate = new SlatePage(host, story.campaign);
      await slate.open();
      await expect(slate.main).toContainText(
        words.saying('slate-items', { count: 4, number: '4' }),
      );
    });

    await chapter('members support, and nobody sees a number before the count', async () => {
      await story.upvote();
      const overview = new OverviewPage(story.members[0], story.campaign);
      await overview.open();
      await expect(overview.todo('now-support-verb').first()).toBeVisible();
      await story.supported();
      const upvote = new UpvotePage(story.members[1], story.campaign);
      await upvote.open();
      const left = { count: 3, number: '3', quota: '5' };
      await expect(upvote.main).toContainText(words.saying('upvote-left', left));
      for (const reader of [nobody, story.members[0], story.panelists[0], host]) {
        const results = new ResultsPage(reader, story.campaign);
        await results.open();
        await expect(results.main).toContainText(words.saying('results-coming'));
        await expect(results.supports).toHaveCount(0);
      }
    });

    await chapter('the count shows what members support', async () => {
      await story.counted();
      const results = new ResultsPage(nobody, story.campaign);
      await results.open();
      await expect(results.supportsOf(TITLES.rooms)).toContainText('3');
      await expect(results.supportsOf(TITLES.night)).toContainText('1');
      await expect(results.supportsOf(TITLES.winter)).toContainText('0');
      await expect(results.chosen).toHaveCount(0);
    });

    await chapter('the panel reads, each for herself', async () => {
      await story.panel();
      const [first, second, third] = story.panelists.map(
        (one) => new ReadingPage(one, story.campaign),
      );
      await first.open(story.challenges.rooms);
      await expect(first.noted).toHaveValue(NOTE);
      await second.open(story.challenges.rooms);
      await expect(second.noted).toHaveValue('');
      await third.open(story.challenges.night);
      await expect(third.main).toContainText(words.saying('panel-read-recused'));
    });

    await chapter('the panel votes, and nobody is told who has', async () => {
      await story.voted();
      for (const reader of [story.chair, host]) {
        const room = new PanelPage(reader, story.campaign);
        await room.open();
        await expect(room.main).not.toContainText(words.saying('panel-count'));
      }
      const ballot = new BallotPage(story.panelists[0], story.campaign);
      await ballot.open();
      await expect(ballot.main).toContainText(words.saying('panel-receipt'));
    });

    await chapter(
      'the decision and its reasons stay with the panel until they are published',
      async () => {
        await story.reasoned();
        const reasons = new ReasonsPage(story.panelists[2], story.campaign);
        await reasons.open();
        await expect(reasons.main).toContainText(REASON[language]);
        for (const reader of [nobody, ...story.members]) {
          const results = new ResultsPage(reader, story.campaign);
          await results.open();
          await expect(results.chosen).toHaveCount(0);
          await expect(results.main).not.toContainText(REASON[language]);
        }
      },
    );

    await chapter('one choice is shown, the other is not', async () => {
      await story.revealed();
      for (const reader of [nobody, ...story.members]) {
        const results = new ResultsPage(reader, story.campaign);
        await results.open();
        await expect(results.chosen).toHaveCount(1);
        await expect(results.chosen).toContainText(TITLES.rooms);
      }
    });

    await chapter('the whole decision is public', async () => {
      await story.decided();
      const results = new ResultsPage(story.members[0], story.campaign);
      await results.open();
      await expect(results.chosen).toHaveCount(2);
      await expect(results.chosen.first()).toContainText(TITLES.rooms);
      await expect(results.chosen.first()).toContainText(REASON[language]);
      await expect(results.chosen.last()).toContainText(TITLES.winter);
    });

    await chapter('a topic has a lead, a date, a promise and news', async () => {
      await story.pathways();
      const topic = new TopicPage(story.members[0], story.campaign);
      await topic.open(await story.firstTopic());
      const year = '2031';
      for (const shown of [LEAD, PROMISE[language], year, words.say('topic-convening')]) {
        await expect(topic.main).toContainText(shown);
      }
      await expect(topic.main, 'offers of help are for the lead').not.toContainText('cellar');
    });
  });
}
