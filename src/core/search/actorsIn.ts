import type { FoundActor } from '../model';
import { findActors } from '../quotes';

/** The same text is asked about again and again: with every letter that is typed, wherever the cursor goes. */
let latest: { readonly text: string; readonly actors: readonly FoundActor[] } | undefined;

/** Whom a text names; the answer for the text asked about last is kept. */
export function actorsIn(text: string): readonly FoundActor[] {
  if (latest?.text !== text) latest = { text, actors: findActors(text) };
  return latest.actors;
}
