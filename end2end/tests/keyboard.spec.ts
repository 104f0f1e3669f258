import { expect, test } from './fixtures.ts';

test('the first stop of the keyboard leads past the navigation', async ({ page, home, frame }) => {
  await home.open('en');
  await page.keyboard.press('Tab');
  await expect(frame.skipLink).toBeFocused();
  await expect(frame.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(frame.content).toBeFocused();
});
