// Of what a page is made, whatever the words, ids and numbers in it: each element in its surroundings, and the outline of
// its headings. A page that is made of nothing new tells axe nothing new.
const TAG = /<(\/?)([a-z][-a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
/** Elements that have no end tag. */
const VOID = new Set('area base br col embed hr img input link meta source wbr'.split(' '));
/** Attributes that decide how an element looks, or what it is to assistive technology. */
const TELLING = /\s(class|role|type|lang|open|checked|disabled|aria-[a-z]+)(?:="([^"]*)")?/g;
/** Of these only counts that they are there: their values are words or ids. */
const VALUES = /^aria-(label|labelledby|describedby|controls|value[a-z]*)$/;
const LINK = /\shref="(\/[^"]*)"/g;

/** The parts of a page; equal ones, such as the items of a list, count once. */
export function parts(html: string): Set<string> {
  const found = new Set<string>();
  const path: { tag: string; name: string }[] = [];
  const outline: string[] = [];
  for (const [, closing, tag, attributes] of html.slice(html.indexOf('<body')).matchAll(TAG)) {
    if (closing !== '') {
      path.splice(path.map((open) => open.tag).lastIndexOf(tag));
      continue;
    }
    const telling = [...attributes.matchAll(TELLING)].map(([, name, value]) =>
      VALUES.test(name) ? name : `${name}=${value}`,
    );
    path.push({ tag, name: `${tag}[${telling.join()}]` });
    found.add(path.map(({ name }) => name).join('>'));
    if (/^h[1-6]$/.test(tag) && outline.at(-1) !== tag) outline.push(tag);
    if (VOID.has(tag) || attributes.endsWith('/')) path.pop();
  }
  return found.add(outline.join());
}

/** The paths of our own to which a page leads. */
export function links(html: string): string[] {
  return [...html.matchAll(LINK)].map(([, href]) => href.replaceAll('&amp;', '&'));
}
