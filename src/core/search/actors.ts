import type { Actor, Codebook } from '../model';
import { Ranking } from './ranking';

const rankings = new WeakMap<Codebook, Ranking<Actor>>();

/**
 * The actors that a person may mean by what they have typed so far, best first. With nothing typed: the `likely` keys
 * in their order, then the others in the codebook's order.
 */
export function rankActors(codebook: Codebook, typed: string, likely: readonly string[]): Actor[] {
  if (typed.trim() === '') {
    const first = likely.flatMap(key => codebook.actors.get(key) ?? []);
    return [...new Set([...first, ...codebook.actors.values()])];
  }
  return rankingOf(codebook).rank(typed.trim());
}

function rankingOf(codebook: Codebook): Ranking<Actor> {
  const ranking =
    rankings.get(codebook) ??
    new Ranking([...codebook.actors.values()], ({ name, aliases, role = '' }) => [name, ...aliases, role], {
      keys: [
        { name: 'name', weight: 2 },
        { name: 'aliases', weight: 1.5 },
        { name: 'role', weight: 0.5 },
      ],
      threshold: 0.4,
      ignoreLocation: true,
    });
  rankings.set(codebook, ranking);
  return ranking;
}

/** Actors by each way of naming them, the surest first. */
interface Names {
  readonly byName: ReadonlyMap<string, readonly Actor[]>;
  readonly byAlias: ReadonlyMap<string, readonly Actor[]>;
  readonly byLastName: ReadonlyMap<string, readonly Actor[]>;
}

const namesIn = new WeakMap<Codebook, Names>();

/**
 * The codebook's actor that goes by a name: by full name, else by alias, else by last name. Undefined where nobody or
 * more than one does.
 */
export function actorNamed(codebook: Codebook, name: string): Actor | undefined {
  const wanted = folded(name);
  if (wanted === '') return undefined;
  const { byName, byAlias, byLastName } = namesOf(codebook);
  const ways = [
    byName.get(wanted),
    byAlias.get(wanted),
    byLastName.get(lastWord(wanted))?.filter(actor => startsAlike(actor.name, name)),
  ];
  const found = ways.find(actors => actors && actors.length > 0);
  return found?.length === 1 ? found[0] : undefined;
}

/** Made once a codebook: whole workspaces of speakers are looked up in it. */
function namesOf(codebook: Codebook): Names {
  const known = namesIn.get(codebook);
  if (known) return known;
  const actors = [...codebook.actors.values()];
  const names = {
    byName: actorsBy(actors, ({ name }) => [folded(name)]),
    byAlias: actorsBy(actors, ({ aliases }) => aliases.map(folded)),
    byLastName: actorsBy(actors, ({ name }) => [lastWord(folded(name))]),
  };
  namesIn.set(codebook, names);
  return names;
}

function actorsBy(
  actors: readonly Actor[],
  namesOf: (actor: Actor) => readonly string[],
): Map<string, Actor[]> {
  const byName = new Map<string, Actor[]>();
  for (const actor of actors)
    for (const name of new Set(namesOf(actor))) byName.set(name, [...(byName.get(name) ?? []), actor]);
  return byName;
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
