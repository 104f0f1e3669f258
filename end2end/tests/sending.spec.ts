import { expect, test } from './fixtures.ts';
import { UpvoteList } from './pages/upvote-list.ts';
import { Scene } from './scene.ts';

const ROOMS = 'Rooms stand empty';

test.describe('a support', () => {
  let list: UpvoteList;

  test.beforeEach(async ({ page, server }) => {
    const scene = await Scene.at(server, 'upvote');
    list = new UpvoteList(page);
    await scene.signIn(page, 'member');
    await page.goto(scene.page('/upvote'));
  });

  test('is counted and can be taken back, with its message beside the item', async ({ page }) => {
    await list.support(ROOMS).click();
    await expect(list.said).toHaveText(/^Counted\. You have 1 support/);
    await expect(list.left).toHaveText(/You have 1 support/);
    await list.takeBack(ROOMS).click();
    await expect(list.said).toHaveText(/^Taken back\. You have 2 supports/);
    await page.reload();
    await expect(list.support(ROOMS)).toBeVisible();
  });

  test('is sending at once and counted only once the server has said so @script', async ({ page }) => {
    await awake(page);
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    let sent = 0;
    await page.route('**/upvote', async (route) => {
      if (route.request().method() === 'POST') {
        sent += 1;
        await held;
      }
      await route.continue();
    });
    const button = list.support(ROOMS);
    await button.click();
    await expect(list.sign).toHaveText('Sending…');
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(list.said).toHaveCount(0);
    await button.click({ force: true });
    answer();
    await expect(list.said).toHaveText(/^Counted\./);
    await expect(list.sign).toHaveCount(0);
    await expect(list.takeBack(ROOMS)).toBeFocused();
    expect(sent, 'pressed twice, sent once').toBe(1);
  });

  test('of which the answer is lost is sent again and acts once @script', async ({ page, context }) => {
    await awake(page);
    let losses = 0;
    await page.route('**/upvote', async (route) => {
      if (route.request().method() === 'POST' && losses === 0) {
        losses += 1;
        await route.fetch({ maxRedirects: 0 });
        await route.abort('connectionreset');
      } else {
        await route.continue();
      }
    });
    await list.support(ROOMS).click();
    await expect(list.sign).toHaveText(/not counted yet/);
    await list.support(ROOMS).click();
    await expect(list.said).toHaveText(/^Counted\. You have 1 support/);
    await context.unrouteAll();
  });

  const STRANGERS = [
    { who: 'the sign-in of a public network', status: 200, body: '<title>Accept our terms</title>' },
    { who: 'a proxy that asks to slow down', status: 429, body: 'Too many requests' },
  ];
  for (const { who, status, body } of STRANGERS) {
    test(`that ${who} answers waits and is sent again @script`, async ({ page, context }) => {
      await awake(page);
      let answers = 0;
      await page.route('**/upvote', async (route) => {
        if (route.request().method() === 'POST' && answers === 0) {
          answers += 1;
          await route.fulfill({ status, contentType: 'text/html', body });
        } else {
          await route.continue();
        }
      });
      await list.support(ROOMS).click();
      await expect(list.sign).toHaveText(/not counted yet/);
      await expect(list.said).toHaveCount(0);
      await list.support(ROOMS).click();
      await expect(list.said).toHaveText(/^Counted\. You have 1 support/);
      await context.unrouteAll();
    });
  }

  test('waits for the network and goes by itself when it is back @script', async ({ page, context }) => {
    await awake(page);
    await context.setOffline(true);
    await list.support(ROOMS).click();
    await expect(list.sign).toHaveText(/^You are offline: this is not counted yet/);
    await expect(list.support(ROOMS)).toBeFocused();
    await expect(list.left).toHaveText(/You have 2 supports/);
    await context.setOffline(false);
    await expect(list.said).toHaveText(/^Counted\. You have 1 support/);
  });

  test('too many is refused in the words of the server', async ({ page }) => {
    for (const title of [ROOMS, 'Too few subtitles']) {
      await list.support(title).click();
      await expect(list.takeBack(title)).toBeVisible();
    }
    await list.support('Festivals on the same day').click();
    await expect(list.trouble).toBeFocused();
    await page.reload();
    await expect(list.support('Festivals on the same day')).toBeVisible();
  });

  test.use({ expectedErrors: [/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|409 \(Conflict\)|answered 409|429 \(Too Many Requests\)|answered 429/] });
});

/** Waits until the islands run; before that, the browser sends forms itself. */
async function awake(page: import('@playwright/test').Page): Promise<void> {
  await page.waitForFunction(() => '__hydrateIsland' in window);
  await page.waitForLoadState('networkidle');
}
