import type { Corpus, TaggedSource } from '../corpus';
import { addQuote, type Edit, type EditAction, type FileEdit, plainQuote } from '../edits';
import { isSharedSidecar, slugOf, sourceOf } from '../format';
import { EMPTY_SIDECAR, hasId, type Quote, type Round, type Sidecar } from '../model';
import { asWord, type Change, isPlainMap, type Path, type Plain, type PlainMap, valueAt } from '../yaml';
import { blindRoundOf, isCoderOf } from './applying';
import { headOfOwn } from './roundEdits';
import { ownSidecar, withoutCodings } from './seen';
import { isBy } from './work';

/** Why what somebody does with a quote has no place: nothing was changed. */
export type Unrouted =
  /** The source is coded in a blind round, and it is not known who codes here, or not one of its coders. */
  | { readonly refused: 'not-a-coder'; readonly round: Round; readonly viewer: string | undefined }
  /** All coders of the round have been given the quote, or the coding, as it is. */
  | { readonly refused: 'given' }
  /** It stands in a coder's own sidecar, which after a round stays as it is. */
  | { readonly refused: 'evidence'; readonly coder: string };

/** What is no coding: it changes the shared sidecar whatever round there is, or files as they are. */
const SHARED_WORK: ReadonlySet<EditAction> = new Set<EditAction>([
  'source-details',
  'settle-conflict',
  'join-quotes',
  'copy-quotes',
  'move-quote',
  'rename',
  'merge-actors',
  'merge-claims',
  'add-articles',
  'decide',
  'settle-agreed',
]);

/**
 * Leads an edit to the files that it is for. Edits are made of what a person sees of a source, as if all of it stood in the
 * shared sidecar: in a blind round it goes into the coder's own one, on the quotes that were given; after a round it goes
 * into the shared one, with the quotes that only coders have.
 * @param viewer the name of who makes it
 */
export function routed(edit: Edit, corpus: Corpus, viewer: string | undefined): Edit | Unrouted {
  if (SHARED_WORK.has(edit.action)) return edit;
  const files: FileEdit[] = [];
  for (const file of edit.files) {
    const led = ledTo(file, corpus, viewer);
    if ('refused' in led) return led;
    files.push(led);
  }
  return { ...edit, files };
}

function ledTo(edit: FileEdit, corpus: Corpus, viewer: string | undefined): FileEdit | Unrouted {
  const source = isSharedSidecar(edit.file) ? corpus.source(sourceOf(edit.file)) : undefined;
  if (!source || edit.rename || edit.isWhole || edit.rewrite) return edit;
  const round = blindRoundOf(corpus, source);
  if (round && !(viewer && isCoderOf(round, viewer))) return { refused: 'not-a-coder', round, viewer };
  if (round) return intoOwn(source, edit.changes, viewer!);
  return source.coders.size === 0 ? edit : intoShared(source, edit);
}

/** The sidecar of one's own, which has quotes that were given as soon as one says something of them. */
function intoOwn(source: TaggedSource, changes: readonly Change[], coder: string): FileEdit | Unrouted {
  const file = ownSidecar(source, coder);
  const own = source.coders.get(file)?.sidecar ?? EMPTY_SIDECAR;
  const given = source.reading?.sidecar.quotes ?? [];
  const target = new Target(own, id => {
    const quote = given.find(other => hasId(other, id));
    return quote && { ...withoutCodings(quote), speakers: [] };
  });
  const led: Change[] = [];
  for (const change of changes) {
    const [section, field] = change.at;
    if (section === 'source') {
      // What is known of the article stands in the shared sidecar, where there is one.
      if (field !== 'digest' && !source.reading)
        led.push({ ...change, from: valueAt({ ...own.source }, [field!]) });
      continue;
    }
    const placed = target.place(change);
    if (!placed) return { refused: 'given' };
    led.push(...placed);
  }
  return { file, changes: [...headOfOwn(source, own, coder), ...led] };
}

/** The shared sidecar after a round, in which quotes that coders alone have get a place as soon as somebody says something. */
function intoShared(source: TaggedSource, { file, changes }: FileEdit): FileEdit | Unrouted {
  const shared = source.reading?.sidecar ?? EMPTY_SIDECAR;
  const coders = [...source.coders.entries()];
  const having = (id: string) =>
    coders.find(([, { sidecar }]) => sidecar.quotes.some(quote => hasId(quote, id)));
  const target = new Target(shared, id => {
    const quote = having(id)?.[1].sidecar.quotes.find(other => hasId(other, id));
    return quote && withoutCodings(quote);
  });
  const led: Change[] = [];
  for (const change of changes) {
    const placed = change.at[0] === 'quotes' ? target.place(change) : [change];
    if (placed) led.push(...placed);
    else {
      const id = idIn(change.at) ?? '';
      const [sidecar, reading] = coders.find(([own]) => hasCoding(change, slugOf(own))) ?? having(id) ?? [];
      return { refused: 'evidence', coder: reading?.sidecar.coder ?? slugOf(sidecar ?? '') ?? '' };
    }
  }
  return { file, changes: led };
}

const hasCoding = ({ from }: Change, slug: string | undefined): boolean =>
  slug !== undefined && isPlainMap(from) && isBy({ claim: '', coder: asWord(from.coder ?? '') }, slug);

/** A sidecar that changes are led to which were made of more than it says. */
class Target {
  readonly #quotes: ReadonlyMap<string, PlainMap>;
  /** The quotes that come in by these changes, with what is written of those that stand elsewhere. */
  readonly #come = new Map<string, PlainMap | undefined>();

  /** @param entry what is written of a quote that the sidecar has not, when something is said of it */
  constructor(
    private readonly sidecar: Sidecar,
    private readonly entry: (id: string) => Quote | undefined,
  ) {
    this.#quotes = new Map(sidecar.quotes.map(quote => [quote.id, plainQuote(quote)]));
  }

  /** The changes that say the same here; undefined where they would take away what does not stand here. */
  place(change: Change): Change[] | undefined {
    const { at, from, to } = change;
    const [section, , ...rest] = at;
    const named = idIn(at);
    if (section !== 'quotes' || named === undefined) return [change];
    const id = this.#idOf(named);
    const here = ['quotes', { id }, ...rest];
    const quote = this.#quotes.get(id);
    if (rest.length === 0) {
      if (to !== undefined && from === undefined) this.#come.set(named, undefined);
      if (to !== undefined) return [change];
      return quote && [{ at: here, from: quote, to }];
    }
    if (this.#come.has(named) && !this.#come.get(named)) return [change];
    const known = quote ?? this.#come.get(named);
    const entry = known ? undefined : this.entry(named);
    const written = known ?? (entry && plainQuote(entry));
    const now = valueAt(written, rest);
    if (!written || (to === undefined && now === undefined && from !== undefined)) return undefined;
    if (!entry) return [{ at: here, from: now, to }];
    this.#come.set(named, written);
    return [addQuote(entry), { at: here, from: now, to }];
  }

  #idOf(named: string): string {
    const { quotes } = this.sidecar;
    return (quotes.find(({ id }) => id === named) ?? quotes.find(quote => hasId(quote, named)))?.id ?? named;
  }
}

/** The id of the quote that a change is of. */
function idIn([, step]: Path): string | undefined {
  return isPlainMap(step as Plain) && typeof (step as PlainMap).id === 'string'
    ? ((step as PlainMap).id as string)
    : undefined;
}
