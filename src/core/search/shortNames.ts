import type { Choice, Codebook, FoundActor } from '../model';
import { type Article, actorsIn } from './actorsIn';

/**
 * New actors with the last name by which an article calls them too: “Marta Lind” with “Lind”, where the text has it alone and
 * it is nobody else's, in the text or in the codebook. Actors of the codebook stay as they are.
 */
export function withShortNames(
  article: Article,
  codebook: Codebook,
  choices: readonly Choice[],
): readonly Choice[] {
  if (!choices.some(choice => 'create' in choice && isOfSeveralWords(choice.create))) return choices;
  const actors = actorsIn(article);
  return choices.map(choice => {
    const short = 'create' in choice ? shortNameOf(choice.create, actors, codebook) : undefined;
    return short === undefined ? choice : { ...choice, aliases: [short] };
  });
}

function shortNameOf(name: string, actors: readonly FoundActor[], codebook: Codebook): string | undefined {
  const named = actors.find(actor => actor.kind === 'person' && actor.name === name);
  const short = named?.aliases.find(alias => alias === lastWord(name) && alias !== name);
  if (short === undefined) return undefined;
  const others = [
    ...actors.filter(actor => actor !== named),
    ...[...codebook.actors.values()].filter(actor => actor.name !== name),
  ];
  const isTaken = others.some(other =>
    [other.name, ...other.aliases].some(taken => lastWord(taken) === short),
  );
  return isTaken ? undefined : short;
}

const isOfSeveralWords = (name: string): boolean => lastWord(name) !== name;

const lastWord = (name: string): string => name.split(/\s+/).at(-1) ?? '';
