import { expect, test } from './fixtures.ts';
import { Wall } from './pages/wall.ts';
import { Scene } from './scene.ts';

/** Sooner than the page would look by itself. */
const TOLD_MS = 10_000;

test.describe('the wall', () => {
  test.use({ expectedErrors: [/ERR_(INTERNET_DISCONNECTED|CONNECTION_|INCOMPLETE_)/] });

  test('shows what is new without being touched @script', async ({ page, server }) => {
    const scene = await Scene.at(server, 'call');
    const wall = new Wall(page);
    await page.goto(scene.page('/wall'));
    await expect(wall.challenges(3)).toBeVisible();
    await scene.enter('Nobody plans for winter');
    await expect(wall.challenges(4)).toBeVisible({ timeout: TOLD_MS });
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
    await expect(wall.challenges(4)).toBeVisible({ timeout: TOLD_MS });
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
    await expect(wall.challenges(4)).toBeVisible({ timeout: TOLD_MS });
  });
});
