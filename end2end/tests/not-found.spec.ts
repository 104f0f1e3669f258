import { expect, test } from './fixtures.ts';

test.use({ expectedErrors: [/404 \(Not Found\)/] });

for (const path of ['/en/campaigns/00000000-0000-0000-0000-000000000000', '/nowhere']) {
  test(`${path} is a page that leads on`, async ({ page, home, frame }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle('There is nothing at this address');
    await frame.toCampaigns.click();
    await expect(home.title).toHaveText('What holds us back, and what we do about it');
  });
}
