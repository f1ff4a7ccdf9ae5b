import { Corpus } from '../../../src/core/corpus';
import { columnsOf, type StatementContext } from '../../../src/core/results';
import { ROOT } from '../support/workspace';

/** One coding in a corpus made for a test. */
export interface CodedLine {
  readonly source: string;
  /** When the source was published. */
  readonly day?: string;
  /** By whom. */
  readonly publisher?: string;
  readonly speakers: readonly string[];
  readonly claim?: string;
  readonly stance?: string;
  /** Several codings stand on one quote where they have one of these. */
  readonly quote?: string;
  readonly coder?: string;
  readonly at?: string;
  /** Other fields of the quote. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/**
 * Lines of a table, as `source day speakers claim stance`, with anything else behind as `field=value`. `-` is nothing;
 * several speakers are joined by `+`.
 */
export const lines = (table: string): CodedLine[] =>
  table
    .trim()
    .split('\n')
    .map(line => {
      const [source = '', day, speakers = '', claim, stance, ...more] = line
        .trim()
        .split(/\s+/)
        .map(word => (word === '-' ? undefined : word));
      const { quote, coder, at, publisher, ...fields } = Object.fromEntries(
        more.map(field => field!.split('=')),
      );
      return {
        source,
        ...(day && { day }),
        speakers: speakers ? speakers.split('+') : [],
        ...(claim && { claim }),
        ...(stance && { stance }),
        ...(quote && { quote }),
        ...(coder && { coder }),
        ...(at && { at }),
        ...(publisher && { publisher }),
        fields,
      };
    });

/** The files of a corpus in which these codings stand, one quote a line where lines name none. */
export function filesOf(coded: readonly CodedLine[], codebook: object = {}): Record<string, string> {
  const files: Record<string, string> = {
    'codebook.yaml': JSON.stringify({ crossquote: 1, ...codebook }),
  };
  for (const source of new Set(coded.map(({ source }) => source))) {
    const own = coded.filter(line => line.source === source);
    const quotes = new Map<string, { start: number; codings: object[] }>();
    let text = '';
    for (const [i, { speakers, claim, stance, quote, coder, at, fields }] of own.entries()) {
      const id = quote ?? `quote${String(i).padStart(5, '0')}`;
      if (!quotes.has(id)) {
        const exact = `words number ${i} of it`;
        const entry = { id, exact, start: text.length, end: text.length + exact.length, speakers, ...fields };
        quotes.set(id, { ...entry, codings: [] });
        text += `${exact}.\n`;
      }
      if (claim) quotes.get(id)!.codings.push({ claim, stance, coder, at });
    }
    files[source] = text;
    files[`${source}.quotes.yaml`] = JSON.stringify({
      crossquote: 1,
      source: { published: own[0]!.day, publisher: own[0]!.publisher },
      quotes: [...quotes.values()],
    });
  }
  return files;
}

/** The same, read. */
export function groundOf(
  coded: readonly CodedLine[],
  codebook: object = {},
): StatementContext & { corpus: Corpus } {
  const corpus = new Corpus();
  corpus.setRoots([ROOT]);
  const { 'codebook.yaml': book, ...others } = filesOf(coded, codebook);
  corpus.setCodebook(`${ROOT}codebook.yaml`, book);
  corpus.batch(() => {
    for (const [path, text] of Object.entries(others))
      if (path.endsWith('.quotes.yaml')) corpus.setSidecar(ROOT + path, text);
      else corpus.setSource(ROOT + path, { state: 'read', text });
  });
  return {
    corpus,
    columns: columnsOf(corpus),
    pathOf: file => file.slice(ROOT.length),
    isHidden: () => false,
  };
}
