import { expect, test } from './fixtures.ts';
import { Scene } from './scene.ts';

test('a ballot of the panel is counted, and may be changed, wherever its answer is shown', async ({
  page,
  server,
}) => {
  const scene = await Scene.at(server, 'panel');
  await scene.signIn(page, 'panelist-3');
  await page.goto(scene.page('/panel/vote'));
  const marks = page.getByRole('listitem').filter({ has: page.getByRole('group') }).first();
  const approve = marks.getByRole('radio', { name: 'Approve' });
  const decline = marks.getByRole('radio', { name: 'Decline' });
  const send = page.locator('#panel-form').getByRole('button');
  const said = page.locator('#said');
  await approve.check();
  await send.click();
  await expect(said).toContainText('1');
  await decline.check();
  await send.click();
  await expect(said).toContainText('2');
  // The same as at first is a new act, because its sender has seen another state.
  await approve.check();
  await send.click();
  await expect(said).toContainText('3');
  await page.reload();
  await expect(approve).toBeChecked();
});
