// "Recount it": a reader checks the record in her own browser, with the same findings as by the command.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pack, unpack } from './archive.ts';
import { expect, test } from './fixtures.ts';
import { type File, Recount } from './pages/recount.ts';
import { Scene } from './scene.ts';
import { required } from './server.ts';
import { LANGUAGES, Words } from './words.ts';

/** What the command finds in a record, rule by rule. */
async function byCommand(record: Buffer): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pathways-recount-'));
  const file = join(folder, 'record.zip');
  await writeFile(file, record);
  // It ends with a status of its own where something is broken.
  const printed = await new Promise<string>((resolve) => {
    execFile(required('PATHWAYS_BINARY'), ['verify', file, '--json'], (_, stdout) => resolve(stdout));
  });
  await rm(folder, { recursive: true });
  const { findings } = JSON.parse(printed) as { findings: { rule: string }[] };
  return findings.map(({ rule }) => rule);
}

/** A record in which one mark of the panel is another. */
function withAnotherMark(record: Buffer): Buffer {
  const files = unpack(record);
  const isOfPanel = ([name, text]: [string, string]) =>
    name.startsWith('slips/') && text.includes('"mark":"approve"');
  const [name, slips] = [...files].find(isOfPanel)!;
  files.set(name, slips.replace('"mark":"approve"', '"mark":"decline"'));
  return pack(files);
}

const archive = (buffer: Buffer): File => ({
  name: 'record.zip',
  mimeType: 'application/zip',
  buffer,
});
const note = (text: string): File => ({
  name: 'receipt.tlog-proof',
  mimeType: '',
  buffer: Buffer.from(text),
});

for (const language of LANGUAGES) {
  test(`a reader recounts a record in her browser in ${language}, and goes on without a network @script`, async ({
    page,
    server,
    expectAccessible,
  }) => {
    const words = new Words(language);
    const scene = await Scene.at(server, 'decided');
    await scene.signIn(page, 'panelist-1');
    const { id: round } = await scene.round('panel');
    const receipt = await (await page.request.get(scene.file(`rounds/${round}/receipt`))).text();
    const record = await (await page.request.get(scene.file('record.zip'))).body();

    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(scene.page('/log', language));
    const recount = new Recount(page, words);
    await expect(recount.start).toBeVisible();
    const ofRecount = () => loaded.filter((path) => /^\/recount\/|record\.zip$/.test(path)).sort();
    expect(ofRecount(), 'before the click').toEqual(['/recount/page.js']);

    await recount.start.click();
    await expect(recount.said).toContainText(words.say('found-holds'));
    expect(ofRecount()).toContain('/recount/recount_bg.wasm');
    await expect(recount.findings).toHaveCount(0);

    await page.context().setOffline(true);
    await recount.more();
    await expectAccessible();
    const changed = withAnotherMark(record);
    await recount.record.setInputFiles(archive(changed));
    await recount.start.click();
    await expect(recount.said).toContainText(words.say('found-broken'));
    const found = await recount.rules();
    expect(found).toEqual(await byCommand(changed));
    expect(found).toContain('slips.root');
    await expect(recount.findings.first()).toContainText(words.say('rule-slips-root'));
    await expect(recount.findings.first()).toContainText(/(Entry|Inscription) \d+/);
    await expectAccessible();

    // What she has kept, dropped and typed.
    await recount.drop(archive(record), note(receipt));
    await expect(recount.said).toContainText(words.say('found-holds'));
    await expect(recount.kept).toHaveText([words.saying('what-receipt-of', { round })]);
    await recount.drop(note('Dear voter'));
    await expect(recount.said).toContainText(words.say('found-kept-broken'));
    expect(await recount.rules()).toEqual(['receipt.format']);
    await recount.receipt.setInputFiles([]);
    const short = (await page.locator('.p-log-root').first().textContent())!.trim();
    await recount.checkpoint.fill(short.slice(0, -1));
    await recount.start.click();
    await expect(recount.checkpoint).toHaveAccessibleDescription(words.saying('refused-checkpoint'));
    await expect(recount.checkpoint).toBeFocused();
    await recount.checkpoint.fill(short);
    await recount.start.click();
    await expect(recount.said).toContainText(words.say('found-holds'));
    await expect(recount.kept).toHaveText([words.saying('what-tree', { bits: '120' })]);

    // The file is whole, or it is nothing.
    await recount.record.setInputFiles(archive(record.subarray(0, record.length / 2)));
    await recount.start.click();
    await expect(recount.record).toHaveAccessibleDescription(words.saying('refused-archive'));
    await page.context().setOffline(false);
  });
}

test('the page says how to recount with the command, and offers no button that does nothing', async ({
  page,
  server,
  javaScriptEnabled,
}) => {
  const words = new Words('en');
  const scene = await Scene.at(server, 'call');
  await page.goto(scene.page('/log'));
  const recount = new Recount(page, words);
  await recount.section.getByText(words.say('recount.command')).click();
  await expect(recount.section.getByText('pathways verify record.zip')).toBeVisible();
  await expect(recount.start).toBeVisible({ visible: javaScriptEnabled });
});
