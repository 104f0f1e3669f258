// What is in sight of a phone before and while its reader scrolls: what can be done now, and what is left to give.
import { expect, test } from './fixtures.ts';
import { OverviewPage } from './pages/overview.ts';
import { UpvotePage } from './pages/upvote.ts';
import type { Person } from './people.ts';
import { type Rules, Scene, type Stage } from './scene.ts';
import { LANGUAGES, Words } from './words.ts';

/** A usual phone, and a small one. */
const HEIGHTS = [740, 640];
const WIDTH = 360;
/** How often the page is looked at on the way to its end. */
const STEPS = 8;
const HOUR_MS = 3_600_000;

/** Names and questions of a usual length, and dates, which take a line of their own. */
const CALL: Partial<Rules> = {
  name: { en: 'Shores Arts Network 2027', fr: 'Réseau des arts des rives 2027' },
  question: {
    en: 'Which challenges must we take up together?',
    fr: 'Quels défis devons-nous relever ensemble\u00a0?',
  },
  schedule: { upvote: hence(24), panel: hence(48) },
};
const ROOM: Partial<Rules> = {
  name: {
    en: 'Winter gathering: the room asks',
    fr: 'Rendez-vous d’hiver\u00a0: la salle demande',
  },
  question: {
    en: 'What should our next gathering do differently?',
    fr: 'Que devrait faire autrement notre prochain rendez-vous\u00a0?',
  },
  path: ['draft', 'call', 'upvote', 'decided', 'pathways', 'archived'],
  schedule: { upvote: hence(1), decided: hence(2) },
  admission: { open_code: { cap: 300 } },
};

const MOMENTS: [name: string, rules: Partial<Rules>, stage: Stage, member: string][] = [
  ['the call', CALL, 'call', 'now-submit-verb'],
  ['the vote of members', CALL, 'upvote', 'now-support-verb'],
  ['the call in a room', ROOM, 'call', 'now-submit-verb'],
  ['the vote in a room', ROOM, 'upvote', 'now-support-verb'],
];

for (const [name, rules, stage, verb] of MOMENTS) {
  test(`what can be done in ${name} is seen without scrolling @phone`, async ({ server, people }) => {
    test.setTimeout(180_000);
    const scene = await Scene.at(server, stage, rules);
    for (const language of LANGUAGES) {
      const words = new Words(language);
      const member = await people.stranger('member', words);
      await scene.signIn(member.page, 'member');
      const visitor = await people.stranger('visitor', words);
      const first: [Person, string][] = [
        [member, verb],
        [visitor, 'now-join-verb'],
      ];
      for (const [reader, verb] of first) {
        const overview = new OverviewPage(reader, scene.id);
        for (const height of HEIGHTS) {
          await reader.page.setViewportSize({ width: WIDTH, height });
          await overview.open();
          const what = `${words.say(verb)} at ${height} px`;
          const todo = overview.todo(verb).first();
          await expect.soft(todo, what).toBeInViewport({ ratio: 1 });
        }
      }
    }
  });
}

for (const language of LANGUAGES) {
  test(`how many supports are left stays in sight in ${language} @script`, async ({
    server,
    people,
  }) => {
    const scene = await Scene.at(server, 'upvote');
    const member = await people.stranger('member', new Words(language));
    await scene.signIn(member.page, 'member');
    const upvote = new UpvotePage(member, scene.id);
    await upvote.open();
    const left = (await upvote.dock.isVisible()) ? upvote.dock : upvote.quota;
    const { page } = member;
    const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(end, 'there is something to scroll').toBeGreaterThan(0);
    for (let step = 0; step <= STEPS; step += 1) {
      const top = Math.round((end * step) / STEPS);
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
      await expect(left, `${top} of ${end} px down`).toBeInViewport({ ratio: 1 });
    }
  });
}

/** A moment so many hours from now, to the second. */
function hence(hours: number): string {
  return new Date(Date.now() + hours * HOUR_MS).toISOString().replace(/\.\d+/, '');
}
