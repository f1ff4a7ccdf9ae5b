import { AnchorText, anchorQuotes } from '../anchoring';
import type { Corpus, SourceText, TaggedSource } from '../corpus';
import { digestOf, placeOf } from '../text';

/** How well a text fits what an orphaned sidecar says of its source. */
export interface Fit {
  /** It is the very text that the sidecar describes. */
  readonly isSameText: boolean;
  /** How many of its quotes stand in the text for certain; in the very text nobody looks, and all count. */
  readonly found: number;
}

/** An orphaned sidecar, by the source that is not there, and how well another text fits it. */
export interface FittingOrphan extends Fit {
  readonly orphan: TaggedSource;
}

/** Of the quotes of a sidecar, the share that must stand in a text before it is taken for the source. */
const LEAST_SHARE = 0.5;

/** Whether a sidecar has lost its source. */
export const isOrphaned = ({ sourceText, reading }: TaggedSource): boolean =>
  sourceText.state === 'missing' && reading !== undefined;

/** Whether a source may be the one that a sidecar has lost: it has none of its own. */
export const mayAdopt = ({ sourceText, reading }: TaggedSource): boolean =>
  reading === undefined && (sourceText.state === 'read' || sourceText.state === 'unread');

/** The orphaned sidecars whose source a text without a sidecar may be, the likeliest first. */
export function orphansFitting(corpus: Corpus, source: TaggedSource): FittingOrphan[] {
  const { sourceText } = source;
  if (sourceText.state !== 'read' || !mayAdopt(source)) return [];
  const text = textToFit(sourceText);
  const fitting = [...corpus.sources()].filter(isOrphaned).flatMap(orphan => {
    const fit = text.fitOf(orphan);
    return fit ? [{ orphan, ...fit }] : [];
  });
  return fitting.sort(byFit);
}

/** Orders by how well a text fits, the best first. */
export const byFit = (a: Fit, b: Fit): number =>
  Number(b.isSameText) - Number(a.isSameText) || b.found - a.found;

/** A text that is held against sidecars: what that needs of it is worked out once. */
export class TextToFit {
  readonly #fits = new WeakMap<TaggedSource, Fit | 'none'>();
  #digest: string | undefined;
  #anchorText: AnchorText | undefined;

  constructor(private readonly text: string) {}

  /** Undefined where this does not look like the source that a sidecar has lost. */
  fitOf(orphan: TaggedSource): Fit | undefined {
    const known = this.#fits.get(orphan) ?? this.#fit(orphan) ?? 'none';
    this.#fits.set(orphan, known);
    return known === 'none' ? undefined : known;
  }

  #fit({ quotes, details }: TaggedSource): Fit | undefined {
    this.#digest ??= digestOf(this.text);
    if (details.digest === this.#digest) return { isSameText: true, found: quotes.length };
    this.#anchorText ??= new AnchorText(this.text);
    const { folded } = this.#anchorText;
    // Of a text that has none of its words as they are, nobody would say that it is the source.
    if (!quotes.some(({ exact }) => exact !== '' && placeOf(folded, exact) >= 0)) return undefined;
    const found = anchorQuotes(this.#anchorText, quotes).filter(
      answer => !('orphan' in answer) && !answer.uncertain,
    ).length;
    return found >= LEAST_SHARE * quotes.length ? { isSameText: false, found } : undefined;
  }
}

const texts = new WeakMap<SourceText, TextToFit>();

function textToFit(sourceText: SourceText & { state: 'read' }): TextToFit {
  const known = texts.get(sourceText) ?? new TextToFit(sourceText.text);
  texts.set(sourceText, known);
  return known;
}
