import { describeQuote, ordinalOf } from '../anchoring';
import { groupBy } from '../collections';
import { type TaggedSource, writeOut, writeOutPlaces } from '../corpus';
import { type FileId, idOfQuote, idsOf, newSlug } from '../format';
import type { Actor, Choice, Claim, Codebook, Coding, OwnValues, Quote, QuoteKind, Span } from '../model';
import { digestOf } from '../text';
import type { Change } from '../yaml';
import { addActor, addClaim, addStances } from './codebookEdits';
import type { Edit, FileEdit } from './edit';
import { setValues } from './ownValues';
import { addQuote, moveCoding, putCoding, setDetails, setSpeakers, setVia } from './quoteEdits';

/** A stretch of a text that becomes a quote. */
export interface Part extends Span {
  readonly kind: QuoteKind;
}

/** A place to be tagged: quotes that are there already, or the parts of one that is not. */
export type TagTarget = { readonly quotes: readonly Quote[] } | { readonly parts: readonly Part[] };

export interface TagRequest {
  /** The source; its text must have been read. */
  readonly source: TaggedSource;
  readonly target: TagTarget;
  /** Left as they are where absent. */
  readonly speakers?: readonly Choice[];
  /** Who passed it on, of quotes that are there already. */
  readonly via?: Choice;
  /** Without a stance: a plain code. */
  readonly coding?: { readonly claim: Choice; readonly stance?: string | undefined };
  /** A coding of the target's quotes in whose place the new one comes; it keeps its note. */
  readonly replaces?: Coding;
  /** Values of the team's own variables, beside those that the target has. */
  readonly values?: OwnValues;
  readonly coder?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Where new entries go. */
export interface TagContext {
  readonly codebookFile: FileId;
  readonly codebook: Codebook;
  /** The codebook is a file already; otherwise the edit creates it, stances written out. */
  readonly codebookExists: boolean;
}

/** A tag as an edit, with the keys under which its actors and its claim stand. */
export interface Tag {
  readonly edit: Edit;
  readonly speakers: readonly string[];
  readonly coding: Coding | undefined;
}

/** Tags a quote: new actors and claims into the codebook, the quote and its coding into the sidecar. */
export function tagQuote(request: TagRequest, context: TagContext): Tag {
  const entries = new NewEntries(context);
  const speakers = request.speakers?.map(choice => entries.actor(choice));
  const via = request.via && entries.actor(request.via);
  const coding = request.coding && {
    claim: entries.claim(request.coding.claim),
    ...(request.coding.stance !== undefined && { stance: request.coding.stance }),
    ...(request.coder && { coder: request.coder }),
    at: request.at,
  };
  const { source, target, values } = request;
  const changes =
    'quotes' in target
      ? [
          ...retag(target.quotes, speakers, via, coding, request.replaces),
          ...(values ? target.quotes.flatMap(quote => setValues(quote, values)) : []),
        ]
      : tagAnew(source, [{ parts: target.parts, speakers: speakers ?? [], coding, values }]);
  const files = [...entries.fileEdits(), { file: request.source.sidecarFile, changes }];
  return { edit: { action: 'tag', subject: wordsOf(request), files }, speakers: speakers ?? [], coding };
}

/** A quotation that is to be tagged with its speakers alone. */
export interface Attribution {
  /** Its text must have been read. */
  readonly source: TaggedSource;
  readonly parts: readonly Part[];
  readonly speakers: readonly Choice[];
}

/**
 * Tags quotations, of one source or of many, with their speakers, without coding. A new speaker of several becomes one
 * actor.
 */
export function attributeQuotes(
  attributions: readonly Attribution[],
  contextOf: (source: TaggedSource) => TagContext,
): FileEdit[] {
  const entriesOf = new Map<FileId, NewEntries>();
  const sidecars: FileEdit[] = [];
  for (const [source, own] of groupBy(attributions, attribution => attribution.source)) {
    const context = contextOf(source);
    const entries = entriesOf.get(context.codebookFile) ?? new NewEntries(context);
    entriesOf.set(context.codebookFile, entries);
    const quotations = own.map(({ parts, speakers }) => ({
      parts,
      speakers: speakers.map(choice => entries.actor(choice)),
      coding: undefined,
      values: undefined,
    }));
    sidecars.push({ file: source.sidecarFile, changes: tagAnew(source, quotations) });
  }
  return [...[...entriesOf.values()].flatMap(entries => entries.fileEdits()), ...sidecars];
}

function retag(
  quotes: readonly Quote[],
  speakers: readonly string[] | undefined,
  via: string | undefined,
  coding: Coding | undefined,
  replaces: Coding | undefined,
): Change[] {
  return quotes.flatMap(quote => [
    ...(speakers ? [setSpeakers(quote, speakers)] : []),
    ...(via === undefined ? [] : [setVia(quote, via)]),
    ...(coding && !replaces ? [putCoding(quote, coding)] : []),
    ...(coding && replaces ? moveCoding(quote, replaces, coding.claim) : []),
  ]);
}

/** What the parts of a new quotation have in common. */
interface Quotation {
  readonly parts: readonly Part[];
  readonly speakers: readonly string[];
  readonly coding: Coding | undefined;
  readonly values: OwnValues | undefined;
}

function tagAnew(source: TaggedSource, quotations: readonly Quotation[]): Change[] {
  const text = source.text ?? '';
  const taken = idsOf(source.entries);
  const quotes = quotations.flatMap(({ parts, speakers, coding, values }) => {
    const described = parts.map(({ start, end, kind }) => {
      const selector = describeQuote(text, start, end);
      const id = idOfQuote(selector, taken, ordinalOf(text, selector));
      taken.add(id);
      return { id, ...selector, kind };
    });
    const [first] = described;
    return described.map(
      (part): Quote => ({
        ...part,
        speakers,
        ...(first && described.length > 1 && { group: first.id }),
        codings: coding ? [coding] : [],
        variants: [],
        notVariants: [],
        ...(values && { values }),
      }),
    );
  });
  return [...detailsOnFirstTag(source, text), ...quotes.map(addQuote)];
}

/** A new sidecar says what the article says of itself, and to which text its selectors belong. */
export function detailsOnFirstTag(source: TaggedSource, text: string): Change[] {
  if (source.entries.length > 0) return [];
  const said = source.reading?.sidecar.source ?? {};
  return setDetails(said, { ...source.guessed, ...said, digest: digestOf(text) });
}

function wordsOf({ source, target }: TagRequest): string {
  if ('parts' in target) return writeOutPlaces(source, target.parts).text;
  const [quote] = target.quotes;
  return quote ? writeOut({ source, quote }).text : '';
}

/** Collects what a tag adds to the codebook, each name once. */
class NewEntries {
  readonly #actors = new Map<string, Actor>();
  readonly #claims = new Map<string, Claim>();

  constructor(private readonly context: TagContext) {}

  actor(choice: Choice): string {
    if ('key' in choice) return choice.key;
    const name = choice.create.trim();
    const added = [...this.#actors.values()].find(actor => actor.name === name);
    if (added) return added.key;
    const key = newSlug(name, new Set([...this.context.codebook.actors.keys(), ...this.#actors.keys()]));
    this.#actors.set(key, { key, name, aliases: choice.aliases ?? [] });
    return key;
  }

  claim(choice: Choice): string {
    if ('key' in choice) return choice.key;
    const text = choice.create.trim();
    const key = newSlug(text, this.context.codebook.claims);
    this.#claims.set(key, { key, text, contradicts: [], supports: [], restates: [], broader: [] });
    return key;
  }

  fileEdits(): FileEdit[] {
    const { codebookExists, codebook, codebookFile } = this.context;
    const changes = [
      ...(codebookExists ? [] : addStances(codebook.stances.values())),
      ...[...this.#actors.values()].map(addActor),
      ...[...this.#claims.values()].map(addClaim),
    ];
    return changes.length > 0 ? [{ file: codebookFile, changes }] : [];
  }
}
