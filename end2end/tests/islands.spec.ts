import { expect, test } from './fixtures.ts';

test('the bundle of the islands loads and runs @script', async ({ page, home }) => {
  const bundle = page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await home.open('en');
  expect((await bundle).status()).toBe(200);
  // The page's script offers this function once the bundle is there, and only then.
  await page.waitForFunction(() => '__hydrateIsland' in window);
});
