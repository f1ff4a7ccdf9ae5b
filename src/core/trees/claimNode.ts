import { inStanceOrder, isContested } from '../corpus';
import type { StanceCount } from '../format';
import type { Claim } from '../model';
import type { ClaimNode, TreeNode } from './node';

/** What a claim's node is made of. */
type ClaimParts = Pick<
  ClaimNode,
  'codebook' | 'book' | 'claim' | 'isUnknown' | 'of' | 'countsNarrower' | 'parent'
>;

/** A claim, at the top of its tree or below an actor; what stands below it is made when somebody asks. */
export function claimNode(
  parts: ClaimParts,
  id: string,
  below: (node: TreeNode) => readonly TreeNode[],
): ClaimNode {
  const { of, book } = parts;
  let tally: readonly StanceCount[] | undefined;
  let children: readonly TreeNode[] | undefined;
  return {
    kind: 'claim',
    id,
    ...parts,
    get quotations() {
      return of.quotations;
    },
    get tally() {
      tally ??= inStanceOrder(of.stances, book);
      return tally;
    },
    get isContested() {
      return isContested(
        this.tally.map(([stance]) => stance),
        book,
      );
    },
    get children() {
      children ??= below(this);
      return children;
    },
  };
}

/** What stands for a key that the codebook does not have. */
export const unknownClaim = (key: string): Claim => ({
  key,
  text: key,
  contradicts: [],
  supports: [],
  restates: [],
  broader: [],
});
