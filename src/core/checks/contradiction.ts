import { type Corpus, type TaggedSource, writeOut } from '../corpus';
import { type Edit, putCoding } from '../edits';
import { actorName, type Codebook, claimText, type Position, shapeOf, stanceOf } from '../model';
import { writtenOut } from '../quotes';
import type { Check, Evidence, Finding } from './check';
import type { ActorPosition } from './contradictions';

/** An actor takes two sides. It is told at both quotes, and settled at the later one. */
export const contradiction: Check = {
  code: 'contradiction',
  severity: 'warning',
  *findInSource(source, { corpus, contradictions }) {
    for (const { earlier, later } of contradictions.in(source)) {
      if (later.file === source.file) yield found(corpus, source, later, earlier);
      if (earlier.file === source.file) yield { ...found(corpus, source, earlier, later), isEcho: true };
    }
  },
  fixesForQuote: ({ source, quote }, problem, evidence) => {
    const isAbout = (own: ActorPosition, other: ActorPosition) =>
      own.file === source.file &&
      own.id === quote.id &&
      other.file === problem.other?.file &&
      other.id === problem.other.id;
    const found = evidence.contradictions
      .in(source)
      .find(({ earlier, later }) => isAbout(earlier, later) || isAbout(later, earlier));
    const change = found && noteChange(found.later, evidence);
    if (!change || !problem.other) return [];
    const { claim } = isAbout(found.later, found.earlier) ? found.later : found.earlier;
    return [
      { does: 'note-change', edit: change },
      { does: 'reassign-claim', quote: { file: source.file, id: quote.id }, claim },
      { does: 'go-to-other', quote: problem.other },
    ];
  },
};

function found(corpus: Corpus, source: TaggedSource, own: ActorPosition, other: ActorPosition): Finding {
  const codebook = corpus.codebook(source.codebook);
  const { claim, coder } = own.coding;
  return {
    code: 'contradiction',
    params: {
      actor: actorName(codebook, own.actor),
      own: positionOf(codebook, own),
      other: { ...positionOf(codebook, other), source: other.file },
    },
    quote: own.id,
    other: { file: other.file, id: other.id },
    inSidecar: ['quotes', { id: own.id }, 'codings', { claim, coder }],
    inText: source.spanOf(source.quote(own.id)!),
  };
}

function positionOf(codebook: Codebook, { parts, claim, coding, date }: ActorPosition): Position {
  const { text, isReported } = writtenOut(parts);
  return {
    words: text,
    isReported,
    claim: claimText(codebook, claim),
    stance: coding.stance ?? '',
    date,
  };
}

/** Says of all codings of a quotation that take the new side that the position has changed. */
function noteChange({ file, id, claim, side }: ActorPosition, { corpus }: Evidence): Edit | undefined {
  const source = corpus.source(file);
  const quote = source?.quote(id);
  if (!source || !quote) return undefined;
  const book = corpus.codebook(source.codebook);
  const changes = source
    .partsOf(quote)
    .flatMap(part =>
      part.codings
        .filter(coding => coding.claim === claim && shapeOf(stanceOf(book, coding)) === side)
        .map(coding => putCoding(part, { ...coding, changed: true })),
    );
  return {
    action: 'note-change',
    subject: writeOut({ source, quote }).text,
    files: [{ file: source.sidecarFile, changes }],
  };
}
