// A proposal of themes is the same to the bit wherever it is computed, so that anybody can verify one.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, test } from './fixtures.ts';
import { required } from './server.ts';
import { madeUpTexts, table } from './texts.ts';

const run = promisify(execFile);

/** Nobody answers there but the test. */
const ORIGIN = 'http://themes.test';

test('a browser finds the themes of the command line, to the byte @script @desk', async ({ page }) => {
  test.setTimeout(600_000);
  const seed = Number(process.env.PATHWAYS_THEMING_SEED ?? Date.now() % 2 ** 32);
  console.log(`themes of 1,000 texts made up from PATHWAYS_THEMING_SEED=${seed}`);
  const texts = madeUpTexts(seed, 1_000);

  const folder = await mkdtemp(join(tmpdir(), 'pathways-theming-'));
  const file = join(folder, 'texts.csv');
  await writeFile(file, table(texts));
  const command = run(required('PATHWAYS_BINARY'), ['theme', file, '--json'], {
    maxBuffer: 2 ** 26,
  });

  const modules = required('PATHWAYS_THEMING');
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') {
      await route.fulfill({ body: '<link rel="icon" href="data:," />', contentType: 'text/html' });
    } else {
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'application/wasm';
      await route.fulfill({ body: await readFile(join(modules, name)), contentType });
    }
  });
  await page.goto(ORIGIN);
  const found = await page.evaluate(async (texts) => {
    const address = '/theming_in_browser.js';
    const module = (await import(address)) as {
      default: (from: { module_or_path: string }) => Promise<unknown>;
      themes: (texts: string) => string;
    };
    await module.default({ module_or_path: '/theming_in_browser_bg.wasm' });
    return module.themes(JSON.stringify(texts));
  }, texts);

  const { stdout } = await command;
  await rm(folder, { recursive: true });
  expect(found).toBe(stdout.trimEnd());
  expect(JSON.parse(found).assignments).toHaveLength(texts.length);
});
