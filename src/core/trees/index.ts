export { actorsTree, claimsTree, relatedTo, sourcesTree, titleOf } from './build';
export { waysTo, wayToClaim } from './find';
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
export { type CountedNode, quotationsShown } from './shown';
