export { actorsTree, claimsTree, sourcesTree, titleOf } from './build';
export type {
  ActorNode,
  ClaimNode,
  QuoteNode,
  RelationNode,
  SourceNode,
  StanceNode,
  TreeNode,
  TreeScope,
} from './node';
