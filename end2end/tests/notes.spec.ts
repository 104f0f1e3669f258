import { expect, test } from './fixtures.ts';
import { Note } from './pages/note.ts';
import { Scene } from './scene.ts';

const WORDS = 'Who would run it?';

test.describe('a private note', () => {
  let note: Note;
  let address: string;

  test.beforeEach(async ({ page, server }) => {
    const scene = await Scene.at(server, 'panel');
    note = new Note(page);
    address = scene.page(`/panel/read/challenge:${scene.challenges[0]}`);
    await scene.signIn(page, 'panelist-2');
    await page.goto(address);
  });

  test('is saved by its button', async ({ page }) => {
    await note.text.fill(WORDS);
    await note.save.click();
    await expect(page.locator('#said')).toHaveText('Saved.');
    await expect(note.text).toHaveValue(WORDS);
  });

  test('is saved as it is written, with its mark, and nowhere on the device @script', async ({ page }) => {
    await expect(note.state).toHaveText(/saved as you go/);
    await note.text.pressSequentially(WORDS);
    await note.approve.check();
    await expect(note.state).toHaveText('Saving…');
    await expect(note.state).toHaveText('Saved.');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.goto(address);
    await expect(note.text).toHaveValue(WORDS);
    await expect(note.approve).toBeChecked();
    await expect(page.locator('#said')).toHaveCount(0);
  });

  test('is saved when its tab is closed in the middle of a word @script', async ({ page, context }) => {
    await expect(note.state).toHaveText(/saved as you go/);
    await note.text.pressSequentially(WORDS);
    await page.close();
    const again = await context.newPage();
    await expect(async () => {
      await again.goto(address);
      await expect(new Note(again).text).toHaveValue(WORDS, { timeout: 500 });
    }).toPass();
  });

  test('waits for the network, says so and is not sent into the void @script', async ({ page, context }) => {
    await expect(note.state).toHaveText(/saved as you go/);
    await context.setOffline(true);
    await note.text.pressSequentially(WORDS);
    await expect(note.trouble).toHaveText(/^You are offline/);
    await note.save.click();
    await expect(note.text).toHaveValue(WORDS);
    await context.setOffline(false);
    await expect(note.state).toHaveText('Saved.');
    await page.reload();
    await expect(note.text).toHaveValue(WORDS);
  });

  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
});
