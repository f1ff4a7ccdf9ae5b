import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of annotated articles in one language, as NAME.txt beside NAME.json. */
export interface Annotated {
  /** As BCP 47 has it. */
  readonly code: string;
  readonly folder: string;
  /** The articles that may be looked at and learned from; the others are only ever measured. */
  readonly isTuned: (name: string) => boolean;
}

/** Some three quarters, by a hash of the name, so that they stay the same. */
export const ENGLISH_NEWS: Annotated = {
  code: 'en',
  folder: 'news',
  isTuned: name => {
    const hash = hashOf(name);
    return ((hash >>> 3) & 1) === 0 || ((hash >>> 7) & 1) === 0;
  },
};

/** Two thirds, by a hash of the name. */
export const GERMAN_NEWS: Annotated = {
  code: 'de',
  folder: 'german',
  isTuned: name => hashOf(name) % 3 !== 0,
};

/** The names of the articles of a folder. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => file.slice(0, -'.txt'.length));
}

export function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, `${name}.txt`), 'utf8');
}

/** What a person marked in an article, in UTF-16 units of its text. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  /** False for a belief, a wish or a deed that is built like speech. */
  readonly speech?: boolean;
  /** Parts of one quotation share it. */
  readonly group?: string;
}

export function markedIn(folder: string, name: string): Marked[] {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).quotes;
}

function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
