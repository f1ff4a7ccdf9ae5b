import type { FoundActor } from '../../../model';
import { type Cluster, clusterNames, isPerson } from './actors';
import { parseDocument } from './grammar';

/** People and organisations, with the roles and affiliations that the text gives them. */
export function findActors(text: string): FoundActor[] {
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
