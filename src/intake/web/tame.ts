import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type TextNode = DefaultTreeAdapterTypes.TextNode;

const { isElementNode, isTextNode, detachNode, insertTextBefore } = defaultTreeAdapter;

/** From each sign of what goes on without a space, some pattern of theirs looks for what may follow its end. */
const LONG_WORDS = /[^\s]{100}(?=[^\s])/g;
const LONG_NUMBERS = /\d{30}(?=\d)/g;
const LONG_SPACES = /\s{20,}/g;
/** So many elements of one kind in a row say nothing, but each is compared with others. */
const MOST_EMPTY = 2;

/**
 * Makes a page such that extractors get done with it in time that goes with its length: they look for patterns and compare
 * elements, which in pages that people write are words and paragraphs. Only letters and digits of what they keep count, and
 * these stay.
 */
export function tame(parent: ParentNode): void {
  let empty = 0;
  for (const node of [...parent.childNodes]) {
    if (isTextNode(node)) tameText(node);
    else if (isElementNode(node)) {
      if (node.tagName === 'script') {
        if (!isJson(textOf(node))) detachNode(node);
      } else if (node.tagName === 'math') {
        // Formulas are read sign by sign.
        insertTextBefore(parent, textOf(node), node);
        detachNode(node);
      } else tame(node);
    }
    empty = isEmpty(node) ? empty + 1 : isSpace(node) ? empty : 0;
    if (empty > MOST_EMPTY) detachNode(node);
  }
}

function tameText(node: TextNode): void {
  node.value = node.value.replace(LONG_SPACES, ' ').replace(LONG_WORDS, '$& ').replace(LONG_NUMBERS, '$& ');
}

const isSpace = (node: ChildNode): boolean => isTextNode(node) && node.value.trim() === '';

/** Lines that are none, paragraphs that say nothing. */
const isEmpty = (node: ChildNode): boolean =>
  isElementNode(node) && node.childNodes.every(isSpace) && node.tagName !== 'meta';

function textOf(node: ChildNode): string {
  if (isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
