import { allAtOnce } from '../collections';
import {
  type Coding,
  type Decision,
  type Dismissal,
  EMPTY_SIDECAR,
  type Problem,
  type Proposal,
  QUOTE_KINDS,
  type Quote,
  type QuoteSelector,
  type Sidecar,
  type SourceDetails,
} from '../model';
import { type Packed, PackedText } from '../text';
import { pairOf, piecesOf, readYaml, samePlain, type YamlMap, type YamlNode, yamlInSlices } from '../yaml';
import { conflictsInSidecar, junkInConflicts } from './conflicts';
import { type Fields, opened } from './fields';
import { SIDECAR_LAYOUT, SOURCE_KEYS } from './layouts';
import { orUndefined, withoutUndefined } from './optional';
import { readSidecarAgain, readSidecarQuickly, type StoredSidecar } from './quickSidecar';
import { hasMoreThanQuotes, SummarizedSidecar, type WrittenSummary } from './summarizedSidecar';
import { headOf } from './summary';

/** A file as it was read: as much as could be understood, and what could not. */
export interface SidecarReading {
  /** What was read; absent where the file is there and could not be read. */
  readonly text?: string;
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
  /** The problem for which the file must not be edited. */
  readonly locked?: Problem;
  /**
   * Whether the file may name keys where no quote does: in what was left out,
   * where a merge could not decide, in what a program proposes, or in what was decided to be no quote.
   */
  readonly saysMore?: true | undefined;
  /** For places in the text; absent when the text is not YAML. Of a file without problems it is made when asked for. */
  readonly root?: YamlMap;
}

/**
 * Reads a sidecar's text. Never throws: a quote of the wrong shape is left out and told, the others are read.
 * @param before what it said before; quotes that are as they were stay the same objects
 * @param summary what somebody has written who has read this very text: then its quotes are read when they are asked for
 */
export function readSidecar(
  text: string | PackedText,
  before?: SidecarReading,
  summary?: WrittenSummary,
): SidecarReading {
  return allAtOnce(sidecarInSlices(text, before, summary));
}

/** The same in slices, between which others may have their turn; a text in which nothing is odd is read in one that is short. */
export function* sidecarInSlices(
  text: string | PackedText,
  before?: SidecarReading,
  summary?: WrittenSummary,
): Generator<void, SidecarReading> {
  const content = typeof text === 'string' ? PackedText.ifSound(text) : text;
  const sidecar = content && (yield* storedIn(content, before, summary));
  if (content && sidecar) return new ValidSidecar(content, sidecar);
  yield;
  return yield* thoroughlyInSlices(typeof text === 'string' ? text : text.text, before);
}

function* storedIn(
  text: PackedText,
  before: SidecarReading | undefined,
  summary: WrittenSummary | undefined,
): Generator<void, StoredSidecar | undefined> {
  const isOpened = before instanceof ValidSidecar && before.isOpened;
  const again = isOpened ? yield* readSidecarAgain(text.packed, before) : undefined;
  if (again) return again;
  return summary === undefined ? readSidecarQuickly(text.packed) : new SummarizedSidecar(text, summary);
}

const NO_PROBLEMS: readonly Problem[] = [];

/**
 * A file in which there is nothing odd, as far as can be told without its codebook and its source. Its tree takes many
 * times the room of what it says, and is rarely asked for.
 */
export class ValidSidecar implements SidecarReading {
  /** @param sidecar what the text says */
  constructor(
    readonly content: PackedText,
    readonly sidecar: StoredSidecar,
  ) {}

  get text(): string {
    return this.content.text;
  }

  get packed(): Packed {
    return this.content.packed;
  }

  /** Whether its quotes are at hand. */
  get isOpened(): boolean {
    return !(this.sidecar instanceof SummarizedSidecar) || this.sidecar.isOpened;
  }

  get problems(): readonly Problem[] {
    return NO_PROBLEMS;
  }

  get saysMore(): true | undefined {
    return hasMoreThanQuotes(this.sidecar) ? true : undefined;
  }

  get root(): YamlMap {
    return readYaml(this.text).root as YamlMap;
  }
}

/** The tree of a sidecar, for places in its text; of a file without problems it is made in slices. */
export function* rootInSlices(reading: SidecarReading): Generator<void, YamlMap | undefined> {
  return reading instanceof ValidSidecar
    ? ((yield* yamlInSlices(reading.text)).root as YamlMap)
    : reading.root;
}

/** Reads a sidecar through the tree of its YAML, whatever is in the file. */
export const readSidecarThoroughly = (text: string): SidecarReading => allAtOnce(thoroughlyInSlices(text));

function* thoroughlyInSlices(text: string, before?: SidecarReading): Generator<void, SidecarReading> {
  const { root, fields, locked } = opened(yield* yamlInSlices(text));
  const known = before && !(before instanceof ValidSidecar) ? before.sidecar.quotes : [];
  const sidecar = root ? yield* sidecarIn(root, fields, known) : EMPTY_SIDECAR;
  let isUndecided = false;
  for (const piece of root ? piecesOf(root) : []) {
    fields.reportJunk(junkInConflicts(piece, SIDECAR_LAYOUT));
    isUndecided ||= conflictsInSidecar(piece).length > 0;
    yield;
  }
  const saysMore = fields.problems.length > 0 || hasMoreThanQuotes(sidecar) || isUndecided;
  yield;
  // Whoever takes it in asks for this first, of all its quotes.
  headOf(sidecar);
  yield;
  const reading = { text, sidecar, problems: fields.problems, ...(saysMore && { saysMore }) };
  return { ...reading, ...(locked && { locked }), ...(root && { root }) };
}

function* sidecarIn(root: YamlMap, fields: Fields, before: readonly Quote[]): Generator<void, Sidecar> {
  const ids = new Set<string>();
  const known = new Map(before.map(quote => [quote.id, quote]));
  const quotes = yield* entriesOf('quotes', root, fields, item => {
    const quote = quoteIn(item, fields);
    if (!quote) return undefined;
    if (ids.has(quote.id)) {
      fields.report('duplicate-id', placeOfId(item), { id: quote.id });
      return undefined;
    }
    ids.add(quote.id);
    const same = known.get(quote.id);
    return same && isSaidAlike(same, quote) ? same : quote;
  });
  const dismissed = yield* entriesOf('dismissed', root, fields, item => dismissalIn(item, fields));
  const proposed = yield* entriesOf('proposed', root, fields, item => proposalIn(item, fields));
  return {
    ...withoutUndefined({ coder: fields.filledText(root, 'coder') }),
    source: sourceIn(fields.map(pairOf(root, 'source')?.value, 'source'), fields),
    quotes,
    dismissed,
    proposed,
  };
}

/** Whether two quotes are one, of which nobody has changed anything. */
const isSaidAlike = (a: Quote, b: Quote): boolean => samePlain(a as never, b as never);

/** What the entries of a list say, one in each slice; those that say nothing are left out. */
function* entriesOf<T>(
  list: string,
  root: YamlMap,
  fields: Fields,
  read: (item: YamlNode) => T | undefined,
): Generator<void, T[]> {
  const entries: T[] = [];
  for (const item of fields.list(pairOf(root, list)?.value, list)) {
    const entry = read(item);
    if (entry) entries.push(entry);
    yield;
  }
  return entries;
}

const placeOfId = (item: YamlNode) =>
  (item.kind === 'map' ? pairOf(item, 'id')?.value : undefined) ?? { start: item.start, end: item.start };

function sourceIn(map: YamlMap | undefined, fields: Fields): SourceDetails {
  if (!map) return {};
  const read = (key: keyof SourceDetails) =>
    key === 'language' ? fields.language(map, key) : fields.text(map, key);
  return withoutUndefined(Object.fromEntries(SOURCE_KEYS.map(key => [key, read(key)])));
}

function quoteIn(node: YamlNode, fields: Fields): Quote | undefined {
  const map = fields.map(node, 'quotes');
  if (!map) return undefined;
  const id = fields.requiredText(map, 'id', 'quote');
  const selector = selectorIn(map, fields, 'quote');
  if (id === undefined || !selector) return undefined;
  return {
    ...selector,
    ...withoutUndefined({
      for: fields.filledText(map, 'for'),
      via: fields.filledText(map, 'via'),
      said: fields.filledText(map, 'said'),
      group: fields.filledText(map, 'group'),
      values: fields.ownValues(map, 'values'),
      note: fields.text(map, 'note'),
      quote: fields.no(map, 'quote'),
      decided: decisionIn(map, fields),
      formerly: orUndefined(fields.texts(map, 'formerly')),
    }),
    id,
    kind: fields.oneOf(map, 'kind', QUOTE_KINDS, 'kind') ?? 'direct',
    speakers: fields.texts(map, 'speakers'),
    codings: codingsIn(map, fields),
    variants: fields.texts(map, 'variants'),
    notVariants: fields.texts(map, 'notVariants'),
  };
}

function decisionIn(quote: YamlMap, fields: Fields): Decision | undefined {
  const map = fields.map(pairOf(quote, 'decided')?.value, 'decided');
  return (
    map &&
    withoutUndefined({
      by: fields.filledText(map, 'by'),
      at: fields.filledText(map, 'at'),
      from: fields.textsByName(map, 'from'),
      reason: fields.text(map, 'reason'),
    })
  );
}

function selectorIn(map: YamlMap, fields: Fields, where: string): QuoteSelector | undefined {
  const exact = fields.requiredText(map, 'exact', where);
  const start = fields.offset(map, 'start');
  const end = fields.end(map, 'end', start ?? 0);
  const occurrences = fields.count(map, 'occurrences');
  if (exact === undefined) return undefined;
  return {
    exact,
    prefix: fields.text(map, 'prefix') ?? '',
    suffix: fields.text(map, 'suffix') ?? '',
    start: start ?? 0,
    end: end ?? (start ?? 0) + [...exact].length,
    ...(occurrences !== undefined && { occurrences }),
  };
}

function codingsIn(quote: YamlMap, fields: Fields): Coding[] {
  const seen = new Set<string>();
  return fields.list(pairOf(quote, 'codings')?.value, 'codings').flatMap(item => {
    const coding = codingIn(item, fields);
    if (!coding) return [];
    const identity = JSON.stringify([coding.claim, coding.coder]);
    if (seen.has(identity)) {
      fields.report('duplicate-coding', item, { claim: coding.claim, coder: coding.coder ?? '' });
      return [];
    }
    seen.add(identity);
    return coding;
  });
}

function codingIn(node: YamlNode, fields: Fields): Coding | undefined {
  const map = fields.map(node, 'codings');
  if (!map) return undefined;
  const claim = fields.requiredText(map, 'claim', 'coding');
  if (claim === undefined) return undefined;
  return withoutUndefined({
    claim,
    stance: fields.filledText(map, 'stance'),
    coder: fields.filledText(map, 'coder'),
    at: fields.filledText(map, 'at'),
    note: fields.text(map, 'note'),
    changed: fields.truth(map, 'changed'),
  });
}

function dismissalIn(node: YamlNode, fields: Fields): Dismissal | undefined {
  const map = fields.map(node, 'dismissed');
  const selector = map && selectorIn(map, fields, 'dismissed');
  if (!selector) return undefined;
  return { ...selector, ...withoutUndefined({ coder: fields.filledText(map, 'coder') }) };
}

function proposalIn(node: YamlNode, fields: Fields): Proposal | undefined {
  const map = fields.map(node, 'proposed');
  const selector = map && selectorIn(map, fields, 'proposed');
  if (!selector) return undefined;
  return {
    ...selector,
    ...withoutUndefined({
      claim: fields.filledText(map, 'claim'),
      stance: fields.filledText(map, 'stance'),
      by: fields.filledText(map, 'by'),
      at: fields.filledText(map, 'at'),
    }),
  };
}
