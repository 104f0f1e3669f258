// Texts made up from the words of the lexicon: about its fields, in English and French, all from one seed.
import { readFileSync } from 'node:fs';

export interface Text {
  id: string;
  title: string;
  body: string;
}

const LEXICON = new URL('../../src/theming/lexicon/bridge.tsv', import.meta.url);
const LITTLE_WORDS = [
  ['the', 'and', 'with', 'for', 'which', 'they'],
  ['les', 'et', 'avec', 'pour', 'dans', 'nous'],
] as const;

/** So many texts; those of one seed are always the same. */
export function madeUpTexts(seed: number, count: number): Text[] {
  const below = numbers(seed);
  const fields = fieldsOfLexicon();
  return Array.from({ length: count }, (_, number) => {
    const language = below(3) === 0 ? 1 : 0;
    const field = fields[below(fields.length)]!;
    const word = (): string => {
      if (below(3) === 0) return LITTLE_WORDS[language][below(6)]!;
      const words = below(5) === 0 ? fields[below(fields.length)]! : field;
      return words[below(words.length)]![language];
    };
    const sentence = (): string => Array.from({ length: 4 + below(12) }, word).join(' ') + '.';
    const paragraph = (): string => Array.from({ length: 1 + below(3) }, sentence).join(' ');
    const body = Array.from({ length: below(4) }, paragraph).join('\n\n');
    return { id: `c${number}`, title: sentence(), body };
  });
}

/** The texts as a file for the command line. */
export function table(texts: Text[]): string {
  const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
  const rows = texts.map(({ id, title, body }) => [id, title, body].map(quoted).join(','));
  return ['id,title,body', ...rows, ''].join('\n');
}

/** French and English words that stand together, by the sections of the lexicon. */
function fieldsOfLexicon(): [english: string, french: string][][] {
  const sections = readFileSync(LEXICON, 'utf8').split('\n\n');
  const words = (line: string): [string, string] => {
    const [french = '', english = ''] = line.split('\t').map((words) => words.split('|')[0]);
    return [english, french];
  };
  const lines = (section: string): string[] =>
    section.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return sections.map((section) => lines(section).map(words)).filter((field) => field.length > 0);
}

/** Numbers below a limit, one after the other (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
