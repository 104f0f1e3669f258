// What comes out of a printer: what is read, and nothing that is pressed.
import { expect, test } from './fixtures.ts';
import { CodesPage } from './pages/hosts-people.ts';
import type { Person } from './people.ts';
import { Scene } from './scene.ts';
import { LANGUAGES, Words } from './words.ts';

/** A sheet of letter paper within margins of one centimetre, in CSS pixels. */
const PAPER = { width: 740, height: 980 };
const SLIPS = 12;

for (const language of LANGUAGES) {
  test(`pages are fit for paper in ${language} @desk @script`, async ({ server, people }) => {
    test.setTimeout(180_000);
    const words = new Words(language);
    const scene = await Scene.at(server, 'panel');
    const panelist = await people.stranger('panelist', words);
    await scene.signIn(panelist.page, 'panelist-2');

    await test.step('the print pack begins a sheet with each item', async () => {
      await panelist.page.goto(scene.page('/panel/print', language));
      const sheets = panelist.page.locator('.p-panel-sheet');
      await expect(sheets).toHaveCount(scene.challenges.length);
      await expectFitForPaper(panelist);
      // What it is about stands on a sheet of its own before them.
      expect(await sheetsOfPaper(panelist)).toBe(1 + scene.challenges.length);
    });

    for (const path of ['/results', '/log']) {
      await test.step(path, async () => {
        await panelist.page.goto(scene.page(path, language));
        await expectFitForPaper(panelist);
      });
    }

    await test.step('room codes are slips to cut, none of them torn by the end of a sheet', async () => {
      const room = await Scene.at(server, 'call');
      const host = await people.stranger('host', words);
      await room.signIn(host.page, 'host');
      await new CodesPage(host, room.id).make(SLIPS);
      await expect(host.page.locator('.p-curating-slip')).toHaveCount(SLIPS);
      await expectFitForPaper(host);
      const torn = host.page.locator('.p-curating-slip').first();
      await expect(torn).toHaveCSS('break-inside', 'avoid');
    });
  });
}

/** Nothing to press, to fill or to go elsewhere by, and nothing beyond the edge of the sheet. */
async function expectFitForPaper({ page }: Person): Promise<void> {
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  const shown = page.locator('nav, button, .c-button, input, select, textarea').filter({ visible: true });
  await expect(shown).toHaveCount(0);
  const beyond = await page.locator('body *').evaluateAll((all) => {
    const { clientWidth } = document.documentElement;
    // What only a screen reader finds is clipped to nothing.
    const isPrinted = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().width > 1;
    const reaches = (one: Element) => one.getBoundingClientRect().right > clientWidth + 0.5;
    return all.filter((one) => isPrinted(one) && reaches(one)).map((one) => one.outerHTML.slice(0, 160));
  });
  expect(beyond, 'beyond the edge of the sheet').toEqual([]);
}

async function sheetsOfPaper({ page }: Person): Promise<number> {
  const file = await page.pdf({ format: 'Letter' });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}
