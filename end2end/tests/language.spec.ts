import { expect, test } from './fixtures.ts';

test('the start address speaks the language of the browser', async ({ page, frame }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/en$/);
  expect(await frame.language()).toBe('en');
});

test.describe('in a French browser', () => {
  test.use({ locale: 'fr-CA' });

  test('the start address speaks French', async ({ page, frame }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/fr$/);
    expect(await frame.language()).toBe('fr');
  });
});

test('the switch leads to the same page in the other language and back', async ({
  page,
  home,
  frame,
}) => {
  await home.open('en');
  await frame.inFrench.click();
  await expect(page).toHaveURL(/\/fr$/);
  await expect(home.title).toHaveText('Ce qui nous freine, et ce que nous en faisons');
  await frame.inEnglish.click();
  await expect(page).toHaveURL(/\/en$/);
});
