// People who have nothing but a keyboard: a member signs in, submits a challenge, supports it and takes the support
// back, a host accepts it and opens the vote in between; a panelist notes and votes; a panel declares conflicts, votes
// and writes its reasons, and a host opens and closes its vote, shows a choice and publishes the decision.
import { expect, test } from './fixtures.ts';
import { CreatePage } from './pages/create.ts';
import { Form } from './pages/form.ts';
import { MembersPage } from './pages/hosts-people.ts';
import { Keyboard } from './pages/keyboard.ts';
import { ModerationPage } from './pages/moderation.ts';
import { BallotPage, ConflictsPage, type Mark, ReasonsPage } from './pages/panel.ts';
import { ResultsPage } from './pages/results.ts';
import { RevealPage } from './pages/reveal.ts';
import { StagesPage } from './pages/stages.ts';
import type { Person } from './people.ts';
import { Scene } from './scene.ts';
import { LANGUAGES, Words } from './words.ts';

const TITLE = 'The stage door opens for nobody in a wheelchair';
// Tests of one worker share a server, so each finds a campaign by a name of its own.
const NAMES = { en: 'A call in the hall', fr: 'A call in the foyer' };
const NOTE = 'Both sides of the river say so';

for (const language of LANGUAGES) {
  test(`a member signs in, submits, supports and takes back in ${language} by keyboard alone @desk`, async ({
    server,
    people,
    javaScriptEnabled,
  }) => {
    test.setTimeout(300_000);
    const words = new Words(language);
    const host = await people.signedIn('host', words);
    const both = (name: string, text: string) => ({ [`${name}-en`]: text, [`${name}-fr`]: text });
    const name = NAMES[language];
    const rules = { ...both('name', name), ...both('question', 'What holds us back?') };
    const campaign = await new CreatePage(host).create('short-call', rules);
    const stages = new StagesPage(host, campaign);
    await stages.advance('call');

    const member = await people.stranger('member', words);
    await new MembersPage(host, campaign).admit(member.address);
    const { page } = member;
    const keyboard = new Keyboard(page);
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const said = page.locator('#said');

    await test.step('she signs in', async () => {
      const links = await server.signInLinks([member.address], language);
      await page.goto(links.get(member.address)!);
      await keyboard.press(button(words.say('sign-in-link.button')));
      await expect(said).toHaveText(words.say('sign-in-done'));
    });

    await test.step('she finds the campaign and submits', async () => {
      await keyboard.press(link(words.say('frame-campaigns')));
      await keyboard.press(link(name));
      await keyboard.press(link(words.say('now-submit-verb')).first());
      const form = new Form(page, 'submit');
      await keyboard.type(form.field('title'), TITLE);
      await keyboard.type(
        form.field('body'),
        'There are nine steps, and nobody has the key of the ramp.',
      );
      await keyboard.type(form.field('affected'), 'Whoever rolls to work');
      await keyboard.goTo(form.field('alone'));
      await page.keyboard.press('Space');
      await expect(form.field('alone')).toBeChecked();
      await keyboard.press(button(words.say('submit-send')), 'Space');
      await expect(said).toHaveText(words.saying('submit-done'));
      await expect(said, 'the message has the focus').toBeFocused();
    });

    await test.step('a host accepts it and opens the vote', async () => {
      const hands = new Keyboard(host.page);
      const moderation = new ModerationPage(host, campaign);
      await moderation.open();
      const accept = words.say('moderation-accept');
      await hands.press(host.page.getByRole('button', { name: accept, exact: true }));
      await moderation.said.waitFor();
      await stages.open();
      const { button: open, said: done } = stages.advancing('upvote');
      await hands.press(host.page.getByRole('button', { name: open }));
      await expect(stages.said).toHaveText(done);
    });

    await test.step('she supports it and takes the support back', async () => {
      await keyboard.press(link(words.say('frame-campaigns')));
      await keyboard.press(link(name));
      await keyboard.press(link(words.say('now-support-verb')).first());
      const act = (verb: string) =>
        page.getByRole('button', { name: new RegExp(`^${words.say(verb)}\\s*:`) });
      for (const [verb, done, opposite] of [
        ['upvote-support', 'upvote-counted', 'upvote-withdraw'],
        ['upvote-withdraw', 'upvote-taken-back', 'upvote-support'],
      ]) {
        await keyboard.press(act(verb));
        await expect(said).toContainText(words.say(done));
        // Sent by a script it stays where it was; a page that was loaded begins at the message.
        const focused = javaScriptEnabled ? act(opposite) : said;
        await expect(focused, 'the focus is not lost').toBeFocused();
      }
    });
  });

  test(`a panelist notes and votes in ${language} by keyboard alone @desk`, async ({
    server,
    page,
  }) => {
    test.setTimeout(300_000);
    const words = new Words(language);
    const scene = await Scene.at(server, 'panel');
    const keyboard = new Keyboard(page);
    const said = page.locator('#said');
    await scene.signIn(page, 'panelist-2');

    await test.step('she notes what she thinks of the first item', async () => {
      await page.goto(scene.page(`/panel/read/challenge:${scene.challenges[0]}`, language));
      await keyboard.type(new Form(page, 'note').field('text'), NOTE);
      const save = new RegExp(`^${words.say('panel-read-save')}$`);
      await keyboard.press(page.getByRole('button', { name: save }));
      await expect(said).toHaveText(words.saying('panel-read-said'));
    });

    await test.step('she marks her ballot and sends it', async () => {
      await page.goto(scene.page('/panel/vote', language));
      const approve = page.getByRole('radio', { name: words.say('panel-mark-approve') }).first();
      const chosen = page.locator('input[type=radio]:checked').first();
      await keyboard.goTo(chosen);
      for (let step = 0; step < 5 && !(await approve.isChecked()); step += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await expect(approve).toBeChecked();
      await keyboard.press(page.getByRole('button', { name: words.say('panel-vote-send') }));
      await expect(said).toHaveText(words.saying('panel-vote-said', { version: '1' }));
    });
  });
}

// Its markup is the same in each language, and so are the stops on the way.
test('a panel decides and a host publishes by keyboard alone @desk @script', async ({
  server,
  people,
}) => {
  test.setTimeout(600_000);
  const words = new Words('en');
  const scene = await Scene.at(server, 'before panel');
  const [rooms, subtitles, festivals] = scene.challenges;
  const signedIn = async (name: string): Promise<Person> => {
    const person = await people.stranger(name, words);
    await scene.signIn(person.page, name);
    return { ...person, keyboard: new Keyboard(person.page) };
  };
  const host = await signedIn('host');
  const chair = await signedIn('panelist-1');
  const second = await signedIn('panelist-2');
  const third = await signedIn('panelist-3');
  const stages = new StagesPage(host, scene.id);
  const reasons = new ReasonsPage(chair, scene.id);

  await test.step('a panelist declares a conflict', async () => {
    await new ConflictsPage(third, scene.id).declare([festivals]);
  });

  await test.step('a host opens the vote, panelists vote, the host closes it', async () => {
    await stages.openVote();
    const marks = new Map<string, Mark>([
      [rooms, 'approve'],
      [subtitles, 'approve'],
      [festivals, 'decline'],
    ]);
    for (const voter of [chair, second]) await new BallotPage(voter, scene.id).vote(marks);
    await stages.closeVote('Everybody has voted.');
  });

  await test.step('the chair writes the reasons, and panelists confirm them', async () => {
    await expect(async () => {
      await reasons.open();
      await expect(reasons.reasonOf(rooms)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    for (const chosen of [rooms, subtitles]) {
      await reasons.draft(chosen, 'It touches everybody.', 'Cela touche tout le monde.');
      for (const voter of [chair, second]) await new ReasonsPage(voter, scene.id).confirm(chosen);
    }
  });

  await test.step('the host shows a choice, then publishes all', async () => {
    const reveal = new RevealPage(host, scene.id);
    await reveal.show(rooms);
    await reveal.publishAll();
    const results = new ResultsPage(host, scene.id);
    await results.open();
    await expect(results.chosen).toHaveCount(2);
  });
});
