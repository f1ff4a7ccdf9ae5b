import type { Page } from './dom';

/** What a page says of its article in JSON-LD (schema.org), as search engines ask for it. */
export interface Structured {
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly language?: string;
}

type Value = unknown;
type Entry = Readonly<Record<string, Value>>;

const ARTICLE = /Article|Posting|Report\b|Review\b/;
const DEEPEST = 6;

/** Of the articles that a page describes the first, which is the page's own; a page as such where it describes none. */
export function structuredIn(page: Page): Structured {
  const entries = [...page.querySelectorAll('script[type*="ld+json"]')].flatMap(script =>
    entriesIn(parsed(script.textContent ?? ''), DEEPEST),
  );
  const article =
    entries.find(entry => ARTICLE.test(String(entry['@type'])) && text(entry.headline ?? entry.name)) ??
    entries.find(entry => /WebPage/.test(String(entry['@type'])));
  if (!article) return {};
  return Object.fromEntries(
    Object.entries({
      headline: text(article.headline) ?? text(article.name),
      published: text(article.datePublished) ?? text(article.dateCreated),
      author: nameOf(article.author),
      publisher: nameOf(article.publisher),
      language: text(article.inLanguage),
    }).filter(([, value]) => value !== undefined),
  );
}

/** Pages break lines within strings, and put the whole into a comment. */
function parsed(json: string): Value {
  try {
    return JSON.parse(
      json
        .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')
        .replace(/[\u0000-\u001f]+/g, ' '),
    );
  } catch {
    return undefined;
  }
}

function entriesIn(value: Value, depth: number): Entry[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(one => entriesIn(one, depth - 1));
  const entry = value as Entry;
  return [entry, ...entriesIn(entry['@graph'], depth - 1), ...entriesIn(entry.mainEntity, depth - 1)];
}

function nameOf(value: Value): string | undefined {
  if (Array.isArray(value)) {
    const names = value.flatMap(one => nameOf(one) ?? []);
    return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
  }
  if (typeof value === 'object' && value !== null) return text((value as Entry).name);
  return text(value);
}

const text = (value: Value): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
