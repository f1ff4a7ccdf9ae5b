import { type SuggestionRef, type SuggestOptions, suggestionsIn, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import { type ActorOrder, strangersInOrder } from './actorOrder';
import type { SuggestedActorNode, SuggestedNode, SuggestionNode, TreeNode } from './node';
import type { SuggestedBySpeaker } from './suggestedBySpeaker';

/** Below a source, the quotations that nobody has tagged; nothing where there are none. */
export function suggestedQuotes(
  source: TaggedSource,
  suggest: SuggestOptions,
  parent: TreeNode,
): readonly SuggestedNode[] {
  const references = suggestionsIn(source, suggest).map(suggestion => ({ source, suggestion }));
  return groupOf(`${parent.id}#suggested`, parent, references.length, group =>
    suggestionNodes(references, group),
  );
}

/** Below an actor, what it is found to say and nobody has tagged; nothing where there is none. */
export const suggestedOfActor = (
  references: readonly SuggestionRef[],
  parent: TreeNode,
): readonly SuggestedNode[] =>
  groupOf(`${parent.id}#suggested`, parent, references.length, group => suggestionNodes(references, group));

/** Below the actors of a codebook, the speakers of suggestions whom it does not have. */
export function suggestedActors(
  byName: SuggestedBySpeaker['unknown'],
  order: ActorOrder,
  codebook: FileId | undefined,
  parent: TreeNode | undefined,
): readonly SuggestedNode[] {
  const quotations = new Set([...byName.values()].flat().map(({ suggestion }) => suggestion)).size;
  return groupOf(`${codebook}#suggested`, parent, quotations, group =>
    strangersInOrder(byName, order).map(([name, references]) => suggestedActor(name, references, group)),
  );
}

function suggestedActor(
  name: string,
  references: readonly SuggestionRef[],
  parent: TreeNode,
): SuggestedActorNode {
  let children: readonly TreeNode[] | undefined;
  return {
    kind: 'suggested-actor',
    id: `${parent.id}:${name}`,
    parent,
    name,
    suggestions: references,
    quotations: references.length,
    get children() {
      children ??= suggestionNodes(references, this);
      return children;
    },
  };
}

/** One node over what is suggested; none where nothing is. */
function groupOf(
  id: string,
  parent: TreeNode | undefined,
  quotations: number,
  below: (group: SuggestedNode) => readonly TreeNode[],
): readonly SuggestedNode[] {
  let children: readonly TreeNode[] | undefined;
  const group: SuggestedNode = {
    kind: 'suggested',
    id,
    parent,
    quotations,
    get children() {
      children ??= below(this);
      return children;
    },
  };
  return quotations === 0 ? [] : [group];
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
