// What the pages say, from the files that their translators edit: a test names a message and the language of its
// reader, so the same steps are walked in each language, and a message that is gone fails them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Of the pages, and of what a recount says. */
const LOCALES = ['../../app/locales', '../../app/recount/locales'];

export class Words {
  private readonly bundle: FluentBundle;

  constructor(readonly language: Language) {
    // The pages write no marks of direction around what they insert.
    this.bundle = new FluentBundle(`${language}-CA`, { useIsolating: false });
    for (const locales of LOCALES) {
      const folder = join(import.meta.dirname, locales, language);
      for (const file of readdirSync(folder).sort()) {
        this.bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
      }
    }
  }

  /** A message, or with `message.attribute` a part of it. */
  say(name: string, values: Record<string, FluentVariable> = {}): string {
    const [id, attribute] = name.split('.', 2);
    const message = this.bundle.getMessage(id);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === null || pattern === undefined) {
      throw new Error(`${this.language} has no message ${name}`);
    }
    const errors: Error[] = [];
    const text = this.bundle.formatPattern(pattern, values, errors);
    if (errors.length > 0) throw new Error(`${name}: ${errors.join(', ')}`);
    return text;
  }

  /** A text that holds a message, however its spaces break. */
  saying(name: string, values: Record<string, FluentVariable> = {}): RegExp {
    return spaced(this.say(name, values));
  }
}

function spaced(text: string): RegExp {
  const literal = text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(literal.replace(/\s+/g, '\\s+'));
}
