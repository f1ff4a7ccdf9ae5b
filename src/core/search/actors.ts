import Fuse from 'fuse.js';
import type { Actor, Codebook } from '../model';

const fuses = new WeakMap<Codebook, Fuse<Actor>>();

/**
 * The actors that a person may mean by what they have typed so far, best first. With nothing typed: the `likely` keys
 * in their order, then the others in the codebook's order.
 */
export function rankActors(codebook: Codebook, typed: string, likely: readonly string[]): Actor[] {
  if (typed.trim() === '') {
    const first = likely.flatMap(key => codebook.actors.get(key) ?? []);
    return [...new Set([...first, ...codebook.actors.values()])];
  }
  return fuseOf(codebook)
    .search(typed.trim())
    .map(({ item }) => item);
}

function fuseOf(codebook: Codebook): Fuse<Actor> {
  const fuse =
    fuses.get(codebook) ??
    new Fuse([...codebook.actors.values()], {
      keys: [
        { name: 'name', weight: 2 },
        { name: 'aliases', weight: 1.5 },
        { name: 'role', weight: 0.5 },
      ],
      threshold: 0.4,
      ignoreLocation: true,
    });
  fuses.set(codebook, fuse);
  return fuse;
}

/**
 * The codebook's actor that goes by a name: by full name, else by alias, else by last name. Undefined where nobody or
 * more than one does.
 */
export function actorNamed(codebook: Codebook, name: string): Actor | undefined {
  const wanted = folded(name);
  if (wanted === '') return undefined;
  const actors = [...codebook.actors.values()];
  const ways: ((actor: Actor) => boolean)[] = [
    actor => folded(actor.name) === wanted,
    actor => actor.aliases.some(alias => folded(alias) === wanted),
    actor => lastWord(folded(actor.name)) === lastWord(wanted) && startsAlike(actor.name, name),
  ];
  for (const goesBy of ways) {
    const found = actors.filter(goesBy);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

const folded = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .trim();
const lastWord = (name: string) => name.split(/\s+/).at(-1) ?? '';

/** "Kirby" may be John Kirby, "Robert Kirby" is not. */
function startsAlike(known: string, name: string): boolean {
  const words = folded(name).split(/\s+/);
  return words.length === 1 || folded(known).split(/\s+/)[0] === words[0];
}
