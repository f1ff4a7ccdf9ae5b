import type { Corpus, EntryAddress } from '../corpus';
import type { Edit } from '../edits';
import type { FileId } from '../format';
import type { Codebook, CodingRules } from '../model';
import { type Plain, plainOf, valueAt } from '../yaml';
import { change, filesOf } from './changes';

/** An entry whose codebook is a file. */
interface Entry extends EntryAddress {
  readonly codebook: FileId;
}

const SECTIONS = { actor: 'actors', claim: 'claims', stance: 'stances' } as const;

/** Gives an actor another name, or a claim another sentence. Its key stays, and so does what names it. */
export const rewordEntry = (
  corpus: Corpus,
  entry: Entry & { readonly kind: 'actor' | 'claim' },
  words: string,
): Edit => setField(corpus, entry, entry.kind === 'actor' ? 'name' : 'text', words);

/**
 * Says how a claim or a stance is to be used. Nothing, an empty text and an empty list take it away.
 * @param field which of the rules
 */
export const setRule = <F extends keyof CodingRules>(
  corpus: Corpus,
  entry: Entry & { readonly kind: 'claim' | 'stance' },
  field: F,
  value: CodingRules[F],
): Edit => setField(corpus, entry, field, value === undefined || value.length === 0 ? undefined : value);

function setField(
  corpus: Corpus,
  { codebook, kind, key }: Entry,
  field: string,
  value: Plain | undefined,
): Edit {
  const at = [SECTIONS[kind], key, field];
  const from = valueAt(plainOf(corpus.openCodebook(codebook)?.reading.root), at);
  const subject = field === 'name' || field === 'text' ? String(value) : key;
  return { action: 'edit-codebook', subject, files: filesOf([[codebook, [change(at, from, value)]]]) };
}

/** The key of another actor or claim that has these words for its name or sentence already, whatever their case. */
export function keyWithWords(
  { actors, claims }: Codebook,
  { kind, key }: Pick<Entry, 'key'> & { readonly kind: 'actor' | 'claim' },
  words: string,
): string | undefined {
  const worded =
    kind === 'actor'
      ? [...actors.values()].map(actor => [actor.key, actor.name] as const)
      : [...claims.values()].map(claim => [claim.key, claim.text] as const);
  const wanted = words.trim().toLowerCase();
  return worded.find(([other, own]) => other !== key && own.trim().toLowerCase() === wanted)?.[0];
}
