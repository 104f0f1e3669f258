import { expect, test } from './fixtures.ts';
import { Scene } from './scene.ts';

test('similar challenges are named as somebody writes, and what is not the same is remembered @script', async ({
  page,
  server,
}) => {
  const scene = await Scene.at(server, 'call');
  await scene.enter('Les tournées coûtent trop cher');
  await scene.signIn(page, 'member');
  await page.goto(scene.page('/submit'));
  await page.waitForLoadState('networkidle');
  const title = page.locator('input[name=title]');
  const list = page.locator('#similar');
  await title.pressSequentially('A tour costs');
  await expect(list).toBeHidden();
  await title.pressSequentially(' far too much');
  await expect(list.getByRole('link', { name: 'Les tournées coûtent trop cher' })).toBeVisible();
  await expect(title).toBeFocused();
  await list.getByRole('button', { name: /Not the same/ }).click();
  await expect(list).toBeHidden();
  await title.pressSequentially(' every year');
  await page.waitForTimeout(1_000);
  await expect(list).toBeHidden();

  await page.reload();
  await page.getByRole('button', { name: 'Restore the draft' }).click();
  await title.pressSequentially(' again');
  await page.waitForTimeout(1_000);
  await expect(list).toBeHidden();
});

test('whoever types on while an answer is on its way is asked about once a pause @script', async ({
  page,
  server,
}) => {
  const scene = await Scene.at(server, 'call');
  await scene.enter('Les tournées coûtent trop cher');
  await scene.signIn(page, 'member');
  await page.goto(scene.page('/submit'));
  await page.waitForLoadState('networkidle');
  const asked: number[] = [];
  const answered: number[] = [];
  await page.route('**/submit', async (route) => {
    asked.push(Date.now());
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
    answered.push(Date.now());
  });
  const title = page.locator('input[name=title]');
  await title.pressSequentially('A tour costs far too much');
  await expect.poll(() => asked.length).toBe(1);
  await title.pressSequentially(' every year and everywhere', { delay: 60 });
  await expect(page.locator('#similar').getByRole('link')).toBeVisible();
  await expect.poll(() => answered.length).toBeGreaterThan(1);
  for (const [place, at] of asked.slice(1).entries()) {
    expect(at - answered[place]).toBeGreaterThan(240);
  }
});

test('what somebody else wrote is mine too in one click, and the writing goes on', async ({
  page,
  server,
  javaScriptEnabled,
}) => {
  const scene = await Scene.at(server, 'call');
  await scene.enter('Les tournées coûtent trop cher');
  await scene.signIn(page, 'member');
  await page.goto(scene.page('/submit'));
  const title = page.locator('input[name=title]');
  const list = page.locator('#similar');
  if (javaScriptEnabled) {
    await page.waitForLoadState('networkidle');
    await title.pressSequentially('A tour costs far too much');
  } else {
    await title.fill('A tour costs far too much');
    await page.locator('[name=body]').fill('We play at a loss wherever we go.');
    await page.locator('[name=affected]').fill('Companies that tour.');
    await page.locator('select[name=written-in]').selectOption('en');
    await page.getByRole('button', { name: 'Preview' }).click();
  }
  await list.getByRole('button', { name: /This is mine too/ }).click();
  await expect(list.locator('.c-said')).toContainText('Noted: this is yours too.');
  await expect(title).toHaveValue('A tour costs far too much');
  await list.getByRole('button', { name: /Take that back/ }).click();
  await expect(list.locator('.c-said')).toBeHidden();
  await expect(list.getByRole('button', { name: /This is mine too/ })).toBeVisible();
  await expect(title).toHaveValue('A tour costs far too much');
});
