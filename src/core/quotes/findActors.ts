import type { FoundActor } from '../model';
import { type Cluster, clusterNames, isPerson } from './actors';
import { actorsNamedIn } from './engine';
import type { FindQuotesOptions } from './findQuotes';
import { parseDocument } from './grammar';
import { guessLanguage, isEnglish, languageNamed } from './languages';

/**
 * The people and organisations that a text names, in the order of their first mention, with the roles and affiliations
 * that it gives them. A capitalised name of which the text says nothing more (a place, a law) is left out, and of other
 * languages than English every organisation.
 * @param options.language as BCP 47 has it; guessed from the words where absent
 */
export function findActors(text: string, options: Pick<FindQuotesOptions, 'language'> = {}): FoundActor[] {
  const language = options.language ?? guessLanguage(text);
  if (!isEnglish(language)) return actorsNamedIn(text, languageNamed(language));
  return clusterNames(parseDocument(text))
    .filter(cluster => cluster.kind === 'organisation' || isPerson(cluster))
    .map((cluster): FoundActor => {
      const role = cluster.roles.toSorted((a, b) => b.length - a.length)[0];
      return {
        name: cluster.name,
        aliases: aliasesOf(text, cluster),
        ...(role ? { role } : {}),
        ...(cluster.affiliation ? { affiliation: cluster.affiliation } : {}),
        kind: cluster.kind === 'organisation' ? 'organisation' : 'person',
        mentions: cluster.mentions.map(({ start, end }) => ({ start, end })),
      };
    });
}

function aliasesOf(text: string, cluster: Cluster): string[] {
  const forms = cluster.mentions.flatMap(({ start, end, words }) => [
    text.slice(start, end).replace(/\s+/g, ' '),
    words.join(' '),
  ]);
  return [...new Set(forms)].filter(form => form !== cluster.name);
}
