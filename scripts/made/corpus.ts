import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeQuote } from '../../src/core/anchoring';
import { randomFrom } from '../../src/core/collections';
import { editFile } from '../../src/core/edits';
import { idOfQuote, readCodebook } from '../../src/core/format';
import type { Codebook, Coding, Quote } from '../../src/core/model';
import { findQuotes } from '../../src/core/quotes';
import { digestOf } from '../../src/core/text';
import type { Change, Plain } from '../../src/core/yaml';

/** How many quotes each source has. */
export const QUOTES_IN_SOURCE = 20;
/** One actor for every five sources, and one claim for each. */
const ACTORS_PER_SOURCE = 0.2;
/** Files of one folder. */
const SOURCES_IN_FOLDER = 500;
const WRITTEN_TOGETHER = 32;

/** A source and what is said of it. */
export interface MadeSource {
  /** Below the corpus' folder. */
  readonly path: string;
  readonly text: string;
  readonly sidecar: string;
}

/**
 * A corpus of any size, made of the sentences, names and claims in seeds/. The same seed makes the same corpus, and a
 * smaller one is no part of a larger: its quotes spread over fewer claims and actors.
 */
export class MadeCorpus {
  readonly codebook: string;
  readonly #random: () => number;
  readonly #claims: readonly string[];
  readonly #actors: readonly { key: string; name: string }[];

  private constructor(
    private readonly size: number,
    private readonly quotes: readonly string[],
    private readonly sentences: readonly string[],
    seed: number,
    seeds: Codebook,
  ) {
    this.#random = randomFrom(seed);
    const actors = entriesFrom(
      seeds.actors,
      Math.max(1, Math.round(size * ACTORS_PER_SOURCE)),
      ({ name }, i) => ({
        name: `${name} ${ordinal(i)}`,
        aliases: [`${name.split(' ').at(-1)} ${ordinal(i)}`],
        role: this.#pick(ROLES),
      }),
    );
    const claims = entriesFrom(seeds.claims, size, ({ text }, i) => ({
      text: `${text.replace(/\.$/, '')}, says account ${i + 1}.`,
    }));
    this.#actors = [...actors].map(([key, { name }]) => ({ key, name }));
    this.#claims = [...claims.keys()];
    this.codebook = written('file:///codebook.yaml', [
      ['actors', Object.fromEntries(actors)],
      ['claims', Object.fromEntries(claims)],
    ]);
  }

  /** @param seeds the folder of sample reports that it is made of */
  static async from(seeds: string, size: number, seed = 1): Promise<MadeCorpus> {
    const names = await readdir(seeds);
    const articles = names.filter(name => name.endsWith('.txt'));
    const texts = await Promise.all(articles.map(name => readFile(join(seeds, name), 'utf8')));
    const quotes = texts.flatMap(text =>
      findQuotes(text)
        .filter(({ kind }) => kind === 'direct')
        .map(({ start, end }) => text.slice(start, end)),
    );
    const sentences = texts.flatMap(text => text.match(/[A-Z][^“”"\n]{40,160}?\.(?= )/g) ?? []);
    const { codebook } = readCodebook(await readFile(join(seeds, 'codebook.yaml'), 'utf8'));
    return new MadeCorpus(size, quotes, sentences, seed, codebook);
  }

  *sources(): Iterable<MadeSource> {
    for (let number = 0; number < this.size; number++) yield this.source(number);
  }

  /** Writes all of it into a folder. */
  async write(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'codebook.yaml'), this.codebook);
    let writing: Promise<void>[] = [];
    for (const [number, { path, text, sidecar }] of [...this.sources()].entries()) {
      if (number % SOURCES_IN_FOLDER === 0) await mkdir(join(folder, folderOf(number)), { recursive: true });
      writing.push(
        writeFile(join(folder, path), text),
        writeFile(join(folder, `${path}.quotes.yaml`), sidecar),
      );
      if (writing.length < WRITTEN_TOGETHER) continue;
      await Promise.all(writing);
      writing = [];
    }
    await Promise.all(writing);
  }

  /** The next source, with any number of quotes. */
  source(number: number, count = QUOTES_IN_SOURCE): MadeSource {
    const title = `${this.#pick(this.sentences).slice(0, 60)} (${number + 1})`;
    const said = Array.from({ length: count }, () => ({
      words: this.#pick(this.quotes),
      speaker: this.#pick(this.#actors),
    }));
    const spans: { start: number; end: number }[] = [];
    let text = `${title}\n`;
    for (const { words, speaker } of said) {
      text += `\n${this.#pick(this.sentences)} “`;
      spans.push({ start: text.length, end: text.length + words.length });
      text += `${words}” said ${speaker.name}, ${this.#pick(this.sentences).toLowerCase()}\n`;
    }
    const published = new Date(Date.UTC(2020, 0, 1 + (number % 1800))).toISOString().slice(0, 10);
    const ids = new Set<string>();
    const quotes = spans.map(({ start, end }, i): Plain => {
      const selector = describeQuote(text, start, end);
      const id = idOfQuote(selector, ids);
      ids.add(id);
      const quote = {
        id,
        ...selector,
        kind: 'direct',
        speakers: [said[i]!.speaker.key],
        codings: [this.#coding()],
      } satisfies Partial<Quote>;
      return quote as unknown as Plain;
    });
    return {
      path: `${folderOf(number)}report-${number + 1}.txt`,
      text,
      sidecar: written('file:///report.txt.quotes.yaml', [
        ['source', { title, publisher: this.#pick(OUTLETS), published, digest: digestOf(text) }],
        ['quotes', quotes],
      ]),
    };
  }

  #coding(): Coding {
    return {
      claim: this.#pick(this.#claims),
      stance: this.#pick(STANCES),
      coder: this.#pick(['ana', 'bela', 'chris']),
      at: new Date(Date.UTC(2026, 10, 1) + Math.floor(this.#random() * 2_000_000) * 1000)
        .toISOString()
        .replace('.000', ''),
    };
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }
}

const ROLES = ['spokesman', 'minister', 'analyst', 'mayor', 'ambassador'];
const OUTLETS = ['Northgate Wire', 'Aid Ledger', 'Corniche Herald', 'Galilee Courier', 'Tidewater Sentinel'];
const STANCES = ['supports', 'supports', 'opposes', 'conditional', 'neutral'];

const folderOf = (number: number): string => `batch-${1 + Math.floor(number / SOURCES_IN_FOLDER)}/`;

/** Entries of a codebook made after others, each of which serves many times. */
function entriesFrom<From extends { key: string }, To>(
  models: ReadonlyMap<string, From>,
  count: number,
  make: (model: From, i: number) => To,
): Map<string, To> {
  const from = [...models.values()];
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const model = from[i % from.length]!;
      return [`${model.key}-${i + 1}`, make(model, i)];
    }),
  );
}

/** What tells namesakes apart. */
const ordinal = (i: number): string => (i + 1).toString(36).toUpperCase();

/** A file with these sections, in the form in which Crossquote writes it. */
function written(file: string, sections: readonly [string, unknown][]): string {
  const changes = sections.map(([key, to]): Change => ({ at: [key], from: undefined, to: to as Plain }));
  const answer = editFile(undefined, { file, changes });
  if ('refused' in answer || answer.text === undefined) throw new Error(JSON.stringify(answer));
  return answer.text;
}
