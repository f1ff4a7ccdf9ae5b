import type { NamedKey } from '../format';
import { type Codebook, EMPTY_CODEBOOK, type Stance } from '../model';
import type { Change } from '../yaml';
import { addActor, addClaim, addStances } from './codebookEdits';

/**
 * Adds the entry that a key is missing: an actor or a claim worded after the key, or a stance that takes no side, for a
 * person to correct. A codebook without stances has the standard ones; as soon as it names one, it must name those too.
 */
export function createEntry(codebook: Codebook, { names, key }: Pick<NamedKey, 'names' | 'key'>): Change[] {
  const words = key.split(/[-_\s]+/).filter(word => word !== '');
  switch (names) {
    case 'actor':
      return [addActor({ key, name: words.map(capitalised).join(' ') || key, aliases: [] })];
    case 'claim': {
      const text = `${capitalised(words.join(' ') || key)}.`;
      return [addClaim({ key, text, contradicts: [], supports: [], restates: [], broader: [] })];
    }
    case 'stance': {
      const stance: Stance = { key, polarity: 0, color: 'grey' };
      const isFirst = codebook.stances === EMPTY_CODEBOOK.stances;
      return addStances(isFirst ? [...codebook.stances.values(), stance] : [stance]);
    }
  }
}

const capitalised = (word: string): string => word.replace(/^\p{Ll}/u, letter => letter.toUpperCase());
