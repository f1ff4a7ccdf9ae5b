import { type SuggestionRef, suggestionsIn, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Codebook } from '../model';
import { choicesFor } from '../search';
import { withChildren } from './children';
import type { SuggestedActorNode, SuggestedNode, SuggestionNode, TreeNode } from './node';
import { remembered } from './remembered';

/** Below a source, the quotations that nobody has tagged; nothing where there are none. */
export function suggestedQuotes(source: TaggedSource, parent: TreeNode): readonly SuggestedNode[] {
  const references = suggestionsIn(source).map(suggestion => ({ source, suggestion }));
  return groupOf(`${parent.id}#suggested`, parent, references.length, group =>
    suggestionNodes(references, group),
  );
}

/** Below the actors of a codebook, the speakers of suggestions whom it does not have, those with most of them first. */
export function suggestedActors(
  sources: readonly TaggedSource[],
  codebook: FileId | undefined,
  book: Codebook,
  parent: TreeNode | undefined,
): readonly SuggestedNode[] {
  return remembered(book, [parent, codebook, ...sources], () => {
    const byName = byUnknownSpeaker(sources, book);
    const quotations = new Set([...byName.values()].flat().map(({ suggestion }) => suggestion)).size;
    return groupOf(`${codebook}#suggested`, parent, quotations, group =>
      [...byName]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([name, references]) => suggestedActor(name, references, group)),
    );
  });
}

const suggestedActor = (
  name: string,
  references: readonly SuggestionRef[],
  parent: TreeNode,
): SuggestedActorNode =>
  withChildren<SuggestedActorNode>(
    { kind: 'suggested-actor', id: `${parent.id}:${name}`, parent, name, quotations: references.length },
    actor => suggestionNodes(references, actor),
  );

const groupOf = (
  id: string,
  parent: TreeNode | undefined,
  quotations: number,
  children: (group: SuggestedNode) => readonly TreeNode[],
): readonly SuggestedNode[] =>
  quotations === 0
    ? []
    : [withChildren<SuggestedNode>({ kind: 'suggested', id, parent, quotations }, children)];

function byUnknownSpeaker(sources: readonly TaggedSource[], book: Codebook): Map<string, SuggestionRef[]> {
  const byName = new Map<string, SuggestionRef[]>();
  for (const source of sources)
    for (const suggestion of suggestionsIn(source))
      for (const choice of suggestion.speaker === undefined ? [] : choicesFor(book, suggestion.speaker)) {
        if ('key' in choice) continue;
        const references = byName.get(choice.create);
        if (references) references.push({ source, suggestion });
        else byName.set(choice.create, [{ source, suggestion }]);
      }
  return byName;
}

/** Known by their words and not by their place, which changes with every letter typed before them. */
function suggestionNodes(references: readonly SuggestionRef[], parent: TreeNode): readonly SuggestionNode[] {
  const counts = new Map<string, number>();
  return references.map(reference => {
    const words = `${parent.id}/${reference.source.file}#${reference.suggestion.words}`;
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return { kind: 'suggestion', id: `${words}#${count}`, parent, reference, children: [] };
  });
}
