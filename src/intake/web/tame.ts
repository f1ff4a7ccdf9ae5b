import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

const { createTextNode, isElementNode, isTextNode } = defaultTreeAdapter;

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
  const tamed: ChildNode[] = [];
  let empty = 0;
  for (const node of parent.childNodes.flatMap(tamedNode)) {
    empty = isEmpty(node) ? empty + 1 : isSpace(node) ? empty : 0;
    if (empty <= MOST_EMPTY) tamed.push(node);
  }
  parent.childNodes = tamed;
}

/** What stands in the place of a node, if anything. */
function tamedNode(node: ChildNode): ChildNode | [] {
  if (isTextNode(node)) return textNode(node.value);
  if (!isElementNode(node)) return node;
  // Formulas are read sign by sign.
  if (node.tagName === 'math') return textNode(textOf(node));
  if (node.tagName === 'script') return isJson(textOf(node)) ? node : [];
  tame(node);
  return node;
}

const textNode = (text: string): ChildNode =>
  createTextNode(text.replace(LONG_SPACES, ' ').replace(LONG_WORDS, '$& ').replace(LONG_NUMBERS, '$& '));

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
