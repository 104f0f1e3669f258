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
  await expect(page.getByText(/written [A-Z][a-z]+ \d+, \d{4} at \d+:\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore the draft' }).click();
  await expect(title).toHaveValue('Half a title');
});

test('whoever signs out with the button leaves no draft on the device @script', async ({ page, server }) => {
  const scene = await Scene.at(server, 'call');
  await scene.signIn(page, 'member');
  await page.goto(scene.page('/submit'));
  await page.waitForLoadState('networkidle');
  const title = page.locator('input[name=title]');
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('pathways-draft-')).length);
  await title.pressSequentially('Half a title');
  await expect.poll(drafts).toBe(1);

  await page.reload();
  await expect(page.getByText('what you type is not kept')).toBeVisible();
  await title.pressSequentially('Another');
  await page.getByRole('button', { name: 'Forget the draft' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Restore the draft' }).click();
  await expect(title).toHaveValue('Another');

  await page.goto('/en/me');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expect.poll(drafts).toBe(0);
});
