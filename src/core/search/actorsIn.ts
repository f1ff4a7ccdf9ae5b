import type { TaggedSource } from '../corpus';
import type { FoundActor } from '../model';
import { findActors } from '../quotes';

/** A text, and its language where somebody has told it. */
export type Article = Pick<TaggedSource, 'text' | 'toldLanguage'>;

/** The same text is asked about again and again: with every letter that is typed, wherever the cursor goes. */
let latest: (Article & { readonly actors: readonly FoundActor[] }) | undefined;

/** Whom an article names; the answer for the one asked about last is kept. */
export function actorsIn({ text = '', toldLanguage }: Article): readonly FoundActor[] {
  if (latest?.text !== text || latest.toldLanguage !== toldLanguage)
    latest = { text, toldLanguage, actors: findActors(text, { language: toldLanguage }) };
  return latest.actors;
}
