import { expect, test } from './fixtures.ts';

test('a new server says how its first campaign is created', async ({ page, home, emptyServer }) => {
  await page.goto(`${emptyServer.address}/en`);
  await expect(home.noCampaign).toBeVisible();
  await expect(home.firstCommand).toBeVisible();
});

for (const language of ['en', 'fr'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // axe runs in the page, where a browser without scripts runs nothing.
    test(`the ${colorScheme} page in ${language} is accessible @script`, async ({
      page,
      home,
      frame,
      expectAccessible,
    }) => {
      await page.emulateMedia({ colorScheme });
      await home.open(language);
      expect(await frame.language()).toBe(language);
      await expectAccessible();
    });
  }
}

test('nothing reaches beyond the edge of the window @script', async ({ home, frame }) => {
  for (const language of ['en', 'fr'] as const) {
    await home.open(language);
    expect(await frame.overflow()).toBe(0);
  }
});
