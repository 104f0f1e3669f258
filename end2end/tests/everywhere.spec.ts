// Every address of the route table, as nobody, as somebody without a voice and in each role, at each chapter of a
// campaign's story, in one that was cancelled and in one whose decision is questioned, in each language, on a telephone:
// no violation of WCAG 2.2 AA, nothing beyond the edge of the window, also with large text, nothing too small for a
// thumb, no error on the console, no request that fails, no word of a panic in the server's log. The same holds for what
// a page keeps folded, and for what answers a form that was sent empty.
//
// Nothing is listed: the addresses come from the program's own table, the ids from the links of the pages. All of them
// are asked for each time, some thousands; opened in the browser are those in which an element stands where none of its
// kind has stood before, or whose headings have another outline. That ids and names are right on each page, opened here
// or not, is the server tests' to say.
import { Addresses } from './addresses.ts';
import { expect, test } from './fixtures.ts';
import type { Person } from './people.ts';
import { Scene } from './scene.ts';
import { Story } from './story.ts';
import { Sweep } from './sweep.ts';
import { LANGUAGES, Words } from './words.ts';

// A record of some thousands of requests would cost more than the requests.
test.use({ trace: 'off' });

/** The browser says so of a page that answers that there is nothing for its reader. */
const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/;

/** The chapters, and whether to look around after each: some change little that the next does not change too. */
const CHAPTERS = {
  draft: 'look',
  call: 'look',
  theming: 'go on',
  themed: 'look',
  upvote: 'go on',
  supported: 'look',
  counted: 'look',
  panel: 'look',
  voted: 'look',
  reasoned: 'look',
  revealed: 'look',
  decided: 'look',
  pathways: 'look',
  archived: 'look',
} as const satisfies { [Chapter in keyof Story]?: 'look' | 'go on' };
type Chapter = keyof typeof CHAPTERS;

/** Each part is examined in both colour schemes, one for each language: their markup is the same. */
const SCHEMES = { en: 'light', fr: 'dark' } as const;

for (const language of LANGUAGES) {
  test(`each page in ${language} is fit for each reader at each moment @everywhere`, async ({
    server,
    people,
  }) => {
    test.setTimeout(2_400_000);
    people.guard.expect(REFUSED);
    const story = await Story.begin(server, people, new Words(language));
    const table = (await server.pages()).filter((path) => path.split('/')[1] === language);
    const guest = await people.signedIn('guest', story.host.words);
    const sweep = new Sweep(SCHEMES[language]);
    let addresses: Addresses | undefined;
    for (const [chapter, then] of Object.entries(CHAPTERS)) {
      await story[chapter as Chapter]();
      addresses ??= await addressesOf(table, story.campaign);
      if (then === 'go on') continue;
      for (const reader of readers(story, guest)) await sweep.look(reader, chapter, addresses);
      expect.soft(sweep.takeFaults(), chapter).toEqual([]);
    }
    const givenUp = await Story.begin(server, people, new Words(language));
    await givenUp.draft();
    await givenUp.call();
    const itsAddresses = await addressesOf(table, givenUp.campaign);
    await givenUp.cancelled();
    for (const reader of readers(givenUp, guest)) await sweep.look(reader, 'cancelled', itsAddresses);
    expect.soft(sweep.takeFaults(), 'cancelled').toEqual([]);
    const questioned = await Scene.at(server, 'questioned');
    const around = await addressesOf(table, questioned.id);
    for (const name of ['host', 'member']) {
      const reader = await people.stranger(name, story.host.words);
      await questioned.signIn(reader.page, name);
      await sweep.look(reader, 'questioned', around);
    }
    await sweep.look(story.nobody, 'questioned', around);
    expect.soft(sweep.takeFaults(), 'questioned').toEqual([]);
    expect(addresses!.without('at the end'), 'pages without an address').toEqual([]);
    expect(sweep.shownToNobody(addresses!), 'pages shown to nobody').toEqual([]);

    async function addressesOf(table: string[], campaign: string): Promise<Addresses> {
      const found = new Addresses(table, campaign);
      const [link] = (await server.signInLinks(['later@example.org'], language)).values();
      const invitation = await server.invite(campaign, 'invited@example.org', 'panelist');
      found.know(`/${language}/sign-in/link/{secret}`, link.split('/').at(-1)!);
      found.know(`/${language}/invitation/{secret}`, invitation.split('/').at(-1)!);
      return found;
    }
  });
}

/** One of each kind, as far as they have come in, and somebody who is signed in and has no part in it. */
function readers(story: Story, guest: Person): Person[] {
  const { host, nobody, chair, officers } = story;
  const all = [host, nobody, guest, story.members[0], story.panelists[0], chair, ...officers];
  return all.filter((one) => one !== undefined);
}
