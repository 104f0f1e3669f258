// The board of themes where there is a pointer, and the map that is drawn of it.
import type { Locator, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { Scene } from './scene.ts';

/** So far above the lower edge of the window the page does not move on. */
const CALM = 100;

test.describe('the board of themes', () => {
  let scene: Scene;
  let grip: Locator;
  let theme: Locator;

  test.beforeEach(async ({ page, server }) => {
    scene = await Scene.at(server, 'call');
    await scene.theme('Empty rooms');
    await scene.signIn(page, 'host');
    await page.goto(scene.page('/host/themes'));
    grip = page.locator(`li:has([name="to-${scene.challenges[0]}"]) .p-curating-grip`);
    theme = page.getByRole('region', { name: 'Empty rooms' });
  });

  test('takes a challenge that is dragged onto a theme, and gives it back @script', async ({ page }) => {
    await drag(page, grip, theme);
    await expect(page.locator('#said')).toHaveText('One challenge was moved.');
    await expect(theme).toContainText('Rooms stand empty');
    await page.getByRole('button', { name: 'Undo the move of “Rooms stand empty”' }).click();
    await expect(page.locator('#said')).toHaveText(/^Undone/);
    await expect(theme).not.toContainText('Rooms stand empty');
  });

  test('moves nothing but what is dragged, whatever else is chosen @script', async ({ page }) => {
    const form = page.locator('form').filter({ has: grip });
    await page.locator(`[name="to-${scene.challenges[1]}"]`).selectOption({ label: 'Empty rooms' });
    await form.getByRole('checkbox').last().check();
    await drag(page, grip, theme);
    await expect(page.locator('#said')).toHaveText('One challenge was moved.');
    await expect(theme).toContainText('Rooms stand empty');
    await expect(theme.getByRole('checkbox')).toHaveCount(1);
  });

  test('takes nothing with another button of the mouse @script', async ({ page }) => {
    await expect(grip).toBeVisible();
    await grip.hover();
    await page.mouse.down({ button: 'middle' });
    await expect(page.locator('.is-held')).toHaveCount(0);
    await page.mouse.up({ button: 'middle' });
    await expect(page.locator('#said')).toHaveCount(0);
  });

  test('leaves a challenge where it is that is let go with Escape @script', async ({ page }) => {
    await expect(grip).toBeVisible();
    await grip.scrollIntoViewIfNeeded();
    await grip.hover();
    await page.mouse.down();
    await expect(page.locator('.is-held')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('.is-held')).toHaveCount(0);
    await page.mouse.up();
    await expect(page.locator('#said')).toHaveCount(0);
  });

  test('shows no grip that would not work, and moves by its lists', async ({ page, javaScriptEnabled }) => {
    await expect(grip).toBeVisible({ visible: javaScriptEnabled });
    await page.locator(`[name="to-${scene.challenges[0]}"]`).selectOption({ label: 'Empty rooms' });
    await page.locator('form').filter({ has: grip }).getByRole('button').click();
    await expect(page.locator('#said')).toHaveText('One challenge was moved.');
    await expect(theme).toContainText('Rooms stand empty');
  });

  test('leads to a map whose signs a keyboard reaches', async ({ page, expectAccessible, javaScriptEnabled }) => {
    await page.getByRole('link', { name: 'See them as a map' }).click();
    const signs = page.locator('svg a');
    await expect(signs).toHaveCount(scene.challenges.length);
    // axe runs in the page, where a browser without scripts runs nothing.
    if (javaScriptEnabled) await expectAccessible();
    const sign = page.locator('svg').getByRole('link', { name: 'Too few subtitles' });
    await sign.focus();
    await expect(sign).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/challenges/${scene.challenges[1]}$`));
  });
});

/** Drags something over the lower edge of the window, as far as it takes. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await expect(what).toBeVisible();
  await what.scrollIntoViewIfNeeded();
  const { x, y } = (await what.boundingBox())!;
  await page.mouse.move(x + 10, y + 10);
  await page.mouse.down();
  const edge = page.viewportSize()!.height - 20;
  await expect(async () => {
    for (const step of Array.from({ length: 10 }).keys()) await page.mouse.move(x + 10 + (step % 2), edge);
    expect((await onto.boundingBox())!.y).toBeLessThan(edge - CALM);
  }).toPass();
  const target = (await onto.boundingBox())!;
  await page.mouse.move(target.x + 30, target.y + 30, { steps: 3 });
  await expect(onto).toHaveClass(/is-target/);
  await page.mouse.up();
}
