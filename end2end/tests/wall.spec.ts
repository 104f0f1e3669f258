import { expect, test } from './fixtures.ts';
import { Wall } from './pages/wall.ts';
import { Scene } from './scene.ts';
import { LANGUAGES } from './words.ts';

/** From the answer to an act to what the room sees of it. */
const TOLD_MS = 1_000;
/** A wall that was cut off finds its way back sooner than it would look by itself. */
const BACK_MS = 10_000;
/** As an open code is made, and of its length. */
const CODE = 'ABCD-EFGH';
/** Projectors of today, and of yesterday. */
const PROJECTORS = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
/** Below this part of its height the wall is left to the hall's captions. */
const CAPTIONS = 0.9;

test.describe('the wall', () => {
  test.use({ expectedErrors: [/ERR_(INTERNET_DISCONNECTED|CONNECTION_|INCOMPLETE_)/] });

  test('shows what is new within a second, without being touched @script', async ({ page, server }) => {
    const scene = await Scene.at(server, 'call');
    const wall = new Wall(page);
    const listens = page.waitForResponse((response) => response.url().includes('/live/'));
    await page.goto(scene.page('/wall'));
    await expect(wall.challenges(3)).toBeVisible();
    await listens;
    await scene.submit('Nobody plans for winter');
    // Looked for at each frame, where an expectation would look a few times.
    await wall.challenges(4).waitFor({ timeout: TOLD_MS });
    await expect(wall.lost).toBeHidden();
  });

  test('keeps its numbers without a network, says so, and catches up @script', async ({ page, server, context }) => {
    const scene = await Scene.at(server, 'call');
    const wall = new Wall(page);
    await page.goto(scene.page('/wall'));
    await context.setOffline(true);
    await expect(wall.lost).toBeVisible();
    await scene.enter('Nobody plans for winter');
    await expect(wall.challenges(3)).toBeVisible();
    await context.setOffline(false);
    await expect(wall.challenges(4)).toBeVisible({ timeout: BACK_MS });
    await expect(wall.lost).toBeHidden();
  });

  test('outlives its server, and goes on with the next one @script', async ({ page, emptyServer }) => {
    const scene = await Scene.at(emptyServer, 'call');
    const wall = new Wall(page);
    await page.goto(`${emptyServer.address}${scene.page('/wall')}`);
    await expect(wall.challenges(3)).toBeVisible();
    await emptyServer.interrupt(async () => {
      await expect(wall.lost).toBeVisible();
      await expect(wall.challenges(3)).toBeVisible();
    });
    await expect(wall.lost).toBeHidden();
    await scene.enter('Nobody plans for winter');
    await expect(wall.challenges(4)).toBeVisible({ timeout: BACK_MS });
  });
});

for (const viewport of PROJECTORS) {
  const { width, height } = viewport;

  test.describe(`on a projector of ${width} by ${height}`, () => {
    test.use({ viewport });

    test('the way in is half as high as the wall @desk @script', async ({ page, server }) => {
      const scene = await Scene.at(server, 'call', { admission: { open_code: { cap: 300 } } });
      const wall = new Wall(page);
      for (const way of ['', `?code=${CODE}`]) {
        for (const language of LANGUAGES) {
          await page.goto(scene.page(`/wall${way}`, language));
          const { height: dark } = (await wall.dark.boundingBox())!;
          expect(dark, `${language}${way}`).toBeGreaterThanOrEqual(height / 2);
          expect(await wall.below(CAPTIONS), `${language}${way}`).toEqual([]);
        }
      }
    });

    test('no board reaches into the captions @desk @script', async ({ page, server }) => {
      test.setTimeout(180_000);
      const wall = new Wall(page);
      for (const stage of ['upvote', 'panel', 'questioned'] as const) {
        const scene = await Scene.at(server, stage);
        for (const language of LANGUAGES) {
          await page.goto(scene.page('/wall', language));
          await expect(wall.board).toBeVisible();
          expect(await wall.below(CAPTIONS), `${stage} in ${language}`).toEqual([]);
        }
      }
    });
  });
}
