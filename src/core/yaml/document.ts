import type { CST, Document, DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';
import type { Span } from '../model';
import { Composer, Lexer, Parser } from './library';

/** Why the library makes no document of a text. */
export type DocumentFault = Span &
  (
    | { readonly fault: 'syntax'; readonly message: string }
    /** There is more to read than anybody should wait for. */
    | { readonly fault: 'too-many-lexemes' }
  );

/** So many words, marks and stretches of space are read: the library takes some microseconds for each, whatever it is. */
export const MOST_LEXEMES = 15_000;

/** How many values may stand in each other: the library recurses, and a few thousand bring the whole process down. */
const DEEPEST = 100;

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  keepSourceTokens: true,
  // The library compares each key with each other one; who reads the document looks them up instead.
  uniqueKeys: false,
  // Whatever version a file says that it is: a date is a word, and no tag makes anything else of a value.
  schema: 'core',
  resolveKnownTags: false,
};

/** The document that a text is, as the library reads it; or the first mistake, after which nothing is read. */
export function documentIn(text: string): Document | DocumentFault {
  try {
    return compose(text);
  } catch (error) {
    if (error instanceof Faulty) return error.fault;
    throw error;
  }
}

/** Thrown where reading ends. */
class Faulty {
  constructor(readonly fault: DocumentFault) {}
}

function compose(text: string): Document {
  const composer = demandingComposer();
  let document: Document | undefined;
  let hasDocument = false;
  for (const token of tokensOf(text)) {
    if (token.type === 'error') throw syntax(errorMessage(token), token.offset, token.offset + 1);
    if (token.type === 'document') {
      if (hasDocument) throw syntax('More than one document.', token.offset, token.offset);
      hasDocument = true;
    }
    for (const made of composer.next(token)) document = made;
  }
  for (const made of composer.end(true, text.length)) document = made;
  return document!;
}

function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MOST_LEXEMES)
      throw new Faulty({ fault: 'too-many-lexemes', start: parser.offset, end: parser.offset });
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST)
      throw syntax('Too many values in each other.', parser.offset, parser.offset);
  }
  yield* parser.end();
}

/**
 * A composer that goes no further than the first mistake. The library's own makes an error of each, with all that called
 * it, and there may be as many mistakes as characters; who listens cannot be given to it, but is a field of it.
 */
function demandingComposer(): Composer {
  let first: Faulty | undefined;
  const onError: MistakeListener = (source, _code, message, isWarning) => {
    if (isWarning) return;
    // What is thrown within a list or map, the library catches, and tells of once more.
    first ??= syntax(message, ...spanOf(source));
    throw first;
  };
  return Object.assign(new Composer(OPTIONS), { onError });
}

type MistakeSource = number | readonly [number, number, ...number[]] | { offset: number; source?: string };

type MistakeListener = (source: MistakeSource, code: string, message: string, isWarning?: boolean) => void;

/** As the library has it. */
function spanOf(source: MistakeSource): [number, number] {
  if (typeof source === 'number') return [source, source + 1];
  if ('offset' in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  return [source[0], source[1]];
}

/** As the library words it. */
const errorMessage = ({ message, source }: CST.ErrorToken): string =>
  source ? `${message}: ${JSON.stringify(source)}` : message;

const syntax = (message: string, start: number, end: number): Faulty =>
  new Faulty({ fault: 'syntax', message, start, end });
