import type { Choice, Codebook } from '../model';
import { actorNamed } from './actors';

/**
 * The speakers that a found name stands for, each as an actor of the codebook or a new one. "Ana Ruiz and Lena Vogel" are
 * two, "officials and diplomats" stay what the text calls them, and a name that the codebook knows whole is one.
 */
export function choicesFor(codebook: Codebook, name: string): readonly Choice[] {
  const known = byBook.get(codebook) ?? new Map<string, readonly Choice[]>();
  byBook.set(codebook, known);
  const choices = known.get(name) ?? choose(codebook, name);
  known.set(name, choices);
  return choices;
}

/** The same names come again and again, in one text and in a workspace of them. */
const byBook = new WeakMap<Codebook, Map<string, readonly Choice[]>>();

function choose(codebook: Codebook, name: string): readonly Choice[] {
  const parts = name.split(/, and |, | and /);
  const areNames = parts.every(part => actorNamed(codebook, part) || isProperName(part));
  const names = actorNamed(codebook, name) || !areNames ? [name] : [...new Set(parts)];
  return names.map(part => {
    const actor = actorNamed(codebook, part);
    return actor ? { key: actor.key } : { create: part };
  });
}

const LONGEST_NAME = 200;

const isProperName = (words: string): boolean => words.length <= LONGEST_NAME && PROPER_NAME.test(words);

/** Words that all begin with a capital, but for those that stand in names: "Ursula von der Leyen". */
const PROPER_NAME = /^\p{Lu}\S*(?: (?:(?:al|ben|bin|da|de|del|der|di|du|la|le|van|von|zu) )*\p{Lu}\S*)*$/u;
