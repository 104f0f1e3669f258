import { expect, test } from './fixtures.ts';
import { Scene } from './scene.ts';

test('a page with an island loads the bundle and runs it @script', async ({ page, server }) => {
  const scene = await Scene.at(server, 'upvote');
  await scene.signIn(page, 'member');
  const bundle = page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await page.goto(scene.page('/upvote'));
  expect((await bundle).status()).toBe(200);
  // The page's script offers this function once the bundle is there, and only then.
  await page.waitForFunction(() => '__hydrateIsland' in window);
});

test('a page without an island loads no script @script', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/\.(js|wasm)$/.test(request.url())) scripts.push(request.url());
  });
  await page.goto('/en/help');
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
});
