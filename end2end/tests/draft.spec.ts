import { expect, test } from './fixtures.ts';
import { Scene } from './scene.ts';

test('a draft is kept on the device and not sent while there is no network @script', async ({
  page,
  context,
  server,
}) => {
  const scene = await Scene.at(server, 'call');
  await scene.signIn(page, 'member');
  await page.goto(scene.page('/submit'));
  const title = page.locator('input[name=title]');
  const offline = page.getByText('You are offline.');
  await page.waitForLoadState('networkidle');
  await title.pressSequentially('Half a title');
  await expect(offline).toBeHidden();
  await context.setOffline(true);
  await expect(offline).toBeVisible();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(title).toHaveValue('Half a title');
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Restore the draft' }).click();
  await expect(title).toHaveValue('Half a title');
});
