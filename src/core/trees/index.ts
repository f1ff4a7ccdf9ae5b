export { ACTOR_ORDERS, type ActorOrder } from './actorOrder';
export { actorsTree } from './actorsTree';
export { claimsTree, relatedTo } from './claimsTree';
export { pathsTo, wayToClaim, wayToSuggested } from './find';
export type {
  ActorNode,
  ClaimNode,
  CodebookNode,
  MoreNode,
  Nodes,
  QuoteNode,
  RelationNode,
  SourceNode,
  StanceNode,
  SuggestedActorNode,
  SuggestedNode,
  SuggestionNode,
  TreeNode,
  TreeScope,
} from './node';
export { Paging } from './paging';
export { type CountedNode, quotationsShown, suggestionsShown } from './shown';
export { sourcesTree, titleOf } from './sourcesTree';
