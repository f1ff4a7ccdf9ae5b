import { groupByEach } from '../collections';
import { asWord, fieldOf, isPlainMap, type Plain, type PlainMap } from '../yaml';
import type { Sides } from './sides';

/** Versions in which one quote has one id, and what is called otherwise once they are merged. */
export interface Aligned {
  readonly sides: Sides;
  /** Ids and groups of our version, by what they are to be. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Gives the quotes of the base and of their version the ids by which our version has them, where that is another one: of
 * quotes that were joined before, as `formerly` says, and of the same words at the same place, of which each side has
 * added its own. Of two such ids the smaller one stays, and the other goes to `formerly`. So do two decisions on what
 * coders have marked each in their own way, of which one was made without one of those coders.
 */
export function alignQuotes({ base, ours, theirs }: Sides): Aligned {
  const names = new Names([base, ours, theirs]);
  const own = new Map<string, string>();
  for (const id of quotesIn(ours).map(idOf)) {
    const today = names.today(id);
    if (id === today || !own.has(today)) own.set(today, id);
  }
  const called = (id: string) => own.get(names.today(id)) ?? names.today(id);
  const known = renamedIn(base, called);
  const met = renamedIn(theirs, called);
  const renamed = new Map<string, string>();
  for (const id of own.values()) if (names.today(id) !== id) renamed.set(id, names.today(id));

  const twins = new Map<string, PlainMap>();
  const groups = new Map<string, string>();
  const added = addedTwice({ base: known, ours, theirs: met });
  const decided = decidedTwice(added);
  for (const [mine, other] of [...added.pairs, ...decided]) {
    const [kept, gone] = [idOf(mine), idOf(other)].sort() as [string, string];
    twins.set(idOf(other), mine);
    if (kept !== idOf(mine)) renamed.set(idOf(mine), kept);
    names.note(gone, kept);
    const [group, otherGroup] = [textOf(mine, 'group'), textOf(other, 'group')];
    if (group === undefined || otherGroup === undefined || group === otherGroup) continue;
    groups.set(otherGroup, group);
    if (otherGroup < group) renamed.set(group, otherGroup);
  }
  const joined = changedQuotes(met, quote => {
    const [id, group] = [idOf(quote), textOf(quote, 'group')];
    const mine = twins.get(id);
    return {
      ...quote,
      ...(group !== undefined && { group: groups.get(group) ?? group }),
      ...(mine && { id: idOf(mine), formerly: withFormer(quote, names.goneOf(id, idOf(mine))) }),
      ...(mine && placeIn(quote, mine)),
    };
  });
  return { sides: { base: withQuotes(known, decided.map(givenUp)), ours, theirs: joined }, renamed };
}

/** By which id a quote goes today, of those that it has had. */
class Names {
  readonly #next = new Map<string, string>();
  /** Ids some way on from others: a way of many ids is gone once. */
  readonly #further = new Map<string, string>();

  /** @param versions what a later one says of an id counts */
  constructor(versions: readonly (Plain | undefined)[]) {
    for (const quote of versions.flatMap(quotesIn).reverse())
      for (const former of listOf(quote, 'formerly')) this.note(asWord(former), idOf(quote));
  }

  /** What was noted of an id before stays: else ways could lead in a circle. */
  note(former: string, id: string): void {
    if (!this.#next.has(former) && this.today(id) !== former) this.#next.set(former, id);
  }

  today(id: string): string {
    const passed: string[] = [];
    let today = id;
    for (;;) {
      const next = this.#further.get(today) ?? this.#next.get(today);
      if (next === undefined) break;
      passed.push(today);
      today = next;
    }
    for (const former of passed) this.#further.set(former, today);
    return today;
  }

  /** Which of two ids is not the one that stays. */
  goneOf(a: string, b: string): string {
    return this.#next.has(a) ? a : b;
  }
}

type Pair = readonly [mine: PlainMap, other: PlainMap];

/** What each side has added alone. */
interface Added {
  /** Where the other has the same words at the same place under another id. */
  readonly pairs: readonly Pair[];
  readonly mine: readonly PlainMap[];
  readonly others: readonly PlainMap[];
}

function addedTwice({ base, ours, theirs }: Sides): Added {
  const known = new Set([...quotesIn(base), ...quotesIn(ours)].map(idOf));
  const added = quotesIn(theirs).filter(quote => !known.has(idOf(quote)));
  const shared = new Set([...quotesIn(base), ...quotesIn(theirs)].map(idOf));
  const own = quotesIn(ours).filter(quote => !shared.has(idOf(quote)));
  const digest = digestOf(ours);
  // Offsets can be compared in one text alone; elsewhere the words around tell the place.
  const placeOf = digest !== undefined && digest === digestOf(theirs) ? startOf : surroundingsOf;
  const places = onceEach(added, placeOf);
  const pairs = [...onceEach(own, placeOf)].flatMap(([place, mine]): Pair[] => {
    const other = places.get(place);
    return other ? [[mine, other]] : [];
  });
  return { pairs, mine: own, others: added };
}

/** Of what else each side has added, the decisions that were made on one quote of a coder. */
function decidedTwice({ pairs, mine, others }: Added): Pair[] {
  const paired = new Set(pairs.flat());
  const [own, met] = [mine, others].map(quotes =>
    quotes.filter(quote => !paired.has(quote) && isPlainMap(fieldOf(quote, 'decided'))),
  ) as [PlainMap[], PlainMap[]];
  const mineById: ById = groupByEach(own, decidedOn);
  const othersById: ById = groupByEach(met, decidedOn);
  return own.flatMap((quote): Pair[] => {
    const other = onlyOne(quote, othersById);
    // Where several may be meant, nobody knows which.
    return other && onlyOne(other, mineById) === quote ? [[quote, other]] : [];
  });
}

type ById = ReadonlyMap<string, readonly PlainMap[]>;

/** The one quote that was decided on with an id in common; undefined where there are several, or none. */
function onlyOne(quote: PlainMap, byId: ById): PlainMap | undefined {
  let found: PlainMap | undefined;
  for (const id of decidedOn(quote))
    for (const other of byId.get(id) ?? []) {
      if (found && found !== other) return undefined;
      found = other;
    }
  return found;
}

/** The ids by which coders have what was decided on. */
function decidedOn(quote: PlainMap): string[] {
  const decided = fieldOf(quote, 'decided');
  const from = isPlainMap(decided) ? fieldOf(decided, 'from') : undefined;
  return [idOf(quote), ...(isPlainMap(from) ? Object.values(from).map(asWord) : [])];
}

/** What belongs to a decision: where it stands, what was decided, by whom and why. */
const DECISION = [
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
  'occurrences',
  'kind',
  'speakers',
  'values',
  'quote',
  'decided',
];

/**
 * Of two decisions the one that gives way: it was made on fewer coders' quotes, or has the greater id. What it says is
 * taken for what both began from, so that the other counts; what coders have put there besides stays.
 */
function givenUp([mine, other]: Pair): PlainMap {
  const known = decidedOn(mine).length - decidedOn(other).length;
  const loses = known < 0 || (known === 0 && idOf(mine) > idOf(other)) ? mine : other;
  const codings = listOf(loses, 'codings').filter(
    coding => isPlainMap(coding) && fieldOf(coding, 'coder') === undefined,
  );
  const said = DECISION.flatMap(key =>
    fieldOf(loses, key) === undefined ? [] : [[key, fieldOf(loses, key)!] as const],
  );
  return { id: idOf(mine), ...Object.fromEntries(said), ...(codings.length > 0 && { codings }) };
}

function withQuotes(version: Plain | undefined, quotes: readonly PlainMap[]): Plain | undefined {
  if (quotes.length === 0) return version;
  const map = isPlainMap(version) ? version : {};
  return {
    ...map,
    quotes: [...(Array.isArray(map.quotes) ? (map.quotes as readonly Plain[]) : []), ...quotes],
  };
}

/** Quotes by their places; those that share one are left out: nobody knows which of them is meant. */
function onceEach(
  quotes: readonly PlainMap[],
  placeOf: (quote: PlainMap) => string | undefined,
): Map<string, PlainMap> {
  const found = new Map<string, PlainMap>();
  const twice = new Set<string>();
  for (const quote of quotes) {
    const place = placeOf(quote);
    if (place === undefined) continue;
    if (found.has(place)) twice.add(place);
    found.set(place, quote);
  }
  for (const place of twice) found.delete(place);
  return found;
}

function startOf(quote: PlainMap): string | undefined {
  const [exact, start] = [textOf(quote, 'exact'), fieldOf(quote, 'start')];
  return exact === undefined || typeof start !== 'number' ? undefined : JSON.stringify([exact, start]);
}

function surroundingsOf(quote: PlainMap): string | undefined {
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map(key => textOf(quote, key));
  return exact === undefined || !(prefix || suffix) ? undefined : JSON.stringify([exact, prefix, suffix]);
}

/** The offsets of the same words in another text, of which nobody has to decide: the next save says where they are. */
function placeIn(quote: PlainMap, mine: PlainMap): PlainMap {
  const isSame = surroundingsOf(quote) !== undefined && surroundingsOf(quote) === surroundingsOf(mine);
  const { start, end, occurrences } = mine;
  return isSame ? { start, end, occurrences } : {};
}

const withFormer = (quote: PlainMap, gone: string): readonly Plain[] => [
  ...new Set([...listOf(quote, 'formerly'), gone]),
];

/** A version with other ids for its quotes; one that is taken in it already stays with whom it is. */
function renamedIn(version: Plain | undefined, called: (id: string) => string): Plain | undefined {
  const taken = new Set(quotesIn(version).map(idOf));
  return changedQuotes(version, quote => {
    const id = called(idOf(quote));
    if (id === idOf(quote) || taken.has(id)) return quote;
    taken.add(id);
    return { ...quote, id };
  });
}

/** A version with other quotes in place of those that have an id; the same one where all stay. */
function changedQuotes(version: Plain | undefined, change: (quote: PlainMap) => PlainMap): Plain | undefined {
  if (!isPlainMap(version) || !Array.isArray(version.quotes)) return version;
  const quotes = (version.quotes as readonly Plain[]).map(quote => (hasId(quote) ? change(quote) : quote));
  return { ...version, quotes };
}

function quotesIn(version: Plain | undefined): PlainMap[] {
  const quotes = isPlainMap(version) ? fieldOf(version, 'quotes') : undefined;
  return Array.isArray(quotes) ? (quotes as readonly Plain[]).filter(hasId) : [];
}

const hasId = (quote: Plain): quote is PlainMap => isPlainMap(quote) && textOf(quote, 'id') !== undefined;

const idOf = (quote: PlainMap): string => textOf(quote, 'id') ?? '';

const digestOf = (version: Plain | undefined): string | undefined => {
  const source = isPlainMap(version) ? fieldOf(version, 'source') : undefined;
  return isPlainMap(source) ? textOf(source, 'digest') : undefined;
};

/** Numbers are taken as their digits, as everywhere. */
const textOf = (record: PlainMap, key: string): string | undefined => {
  const value = fieldOf(record, key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

const listOf = (record: PlainMap, key: string): readonly Plain[] => {
  const value = fieldOf(record, key);
  return Array.isArray(value) ? value : [];
};
