// The addresses of the route table with their parameters filled in. Ids are learned from the links of pages, as readers
// learn them; a parameter of which no page tells a value fails the test, unless it stands in the list of those that
// have none at first, and these have one at the end.
import { links } from './parts.ts';

/** Parameters that have no value before somebody has created the first. */
const LATER = new Set(['challenge', 'theme', 'topic', 'item', 'initiative']);
const PARAMETER = /\{([a-z]+)\}/;
const PARAMETERS = /\{([a-z]+)\}/g;
/** What stands in the place of a parameter. */
const VALUE = '([^/]+)';

export class Addresses {
  private readonly values = new Map<string, Set<string>>();

  private readonly templates: string[];

  constructor(table: string[], campaign: string) {
    this.templates = table.map((path) => path.replace('{campaign}', campaign));
  }

  /** A value that no page tells, such as the secret of a letter. */
  know(template: string, value: string): void {
    this.add(nameIn(template, PARAMETER.exec(template)![1]), value);
  }

  /** What the links of a page tell. */
  learn(html: string): void {
    for (const href of links(html)) {
      for (const template of this.templates) this.match(template, href);
    }
  }

  /** Every template with the addresses that it has by now. */
  *all(): Iterable<[template: string, address: string]> {
    for (const template of this.templates) {
      for (const address of this.fill(template, template)) yield [template, address];
    }
  }

  /** Templates without an address. Unless asked at the end, those are left out of which there will be one later. */
  without(when: 'now' | 'at the end'): string[] {
    const filled = new Set([...this.all()].map(([template]) => template));
    const isLater = (template: string) =>
      when === 'now' && [...template.matchAll(PARAMETERS)].some(([, name]) => LATER.has(name));
    return this.templates.filter((template) => !filled.has(template) && !isLater(template));
  }

  private *fill(template: string, path: string): Iterable<string> {
    const [parameter, name] = PARAMETER.exec(path) ?? [];
    if (parameter === undefined) return yield path;
    const known = this.values.get(nameIn(template, name)) ?? [];
    for (const value of known) yield* this.fill(template, path.replace(parameter, value));
  }

  private match(template: string, href: string): void {
    const path = href.split(/[?#]/)[0];
    const names = [...template.matchAll(PARAMETERS)].map(([, name]) => name);
    if (names.length === 0) return;
    const pattern = template.replace(PARAMETERS, VALUE);
    const found = new RegExp(`^${pattern}$`).exec(path);
    // An address that has a row of its own names no value of another row's parameter.
    if (found === null || this.templates.includes(path)) return;
    names.forEach((name, place) => this.add(nameIn(template, name), found[place + 1]));
  }

  private add(name: string, value: string): void {
    const known = this.values.get(name) ?? new Set();
    this.values.set(name, known.add(value));
  }
}

/** Ids mean the same wherever they stand; a role or a secret of one page is none of another. */
function nameIn(template: string, name: string): string {
  return LATER.has(name) ? name : template;
}
