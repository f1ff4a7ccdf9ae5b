import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as H, parse, serialize } from 'parse5';
import { INLINE } from './blocks';
import type { Page } from './dom';
import { tame } from './tame';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;

const { createElement, isElementNode } = defaultTreeAdapter;

/** What is neither read nor says anything about the page: without it all that follows is done in half the time. */
const DEAD = new Set(['style', 'svg', 'iframe', 'object', 'embed', 'canvas', 'template', 'link']);
/** Browsers, too, put what is nested deeper beside each other; extractors go up from each element, again and again. */
const DEEPEST = 100;
const KEPT_LINKS = /canonical|author|icon/i;

/** A page that was read. */
export interface ReadPage {
  readonly page: Page;
  /** The same as HTML for extractors, which have patterns that never get done with some texts. */
  readonly tamed: string;
}

/**
 * The page of an HTML text as browsers put it in order, with a head and a body, whatever was left out or stands in the wrong
 * place; without scripts, styles and drawings.
 */
export function readPage(html: string): ReadPage {
  const tree = parse(html);
  prune(tree);
  const page = pageOf(serialize(tree));
  tame(tree);
  return { page, tamed: serialize(tree) };
}

/** A page of HTML that is in order; nothing in it runs, and nothing is fetched. */
export const pageOf = (html: string): Page =>
  (parseHTML(html) as unknown as { readonly document: Page }).document;

function prune(parent: DefaultTreeAdapterTypes.ParentNode, depth = 0): void {
  const living = livingIn(parent.childNodes, depth === DEEPEST);
  parent.childNodes = living;
  for (const node of living) {
    node.parentNode = parent;
    if ('childNodes' in node) prune(node, depth + 1);
  }
}

/** What is not dead. At the deepest level, elements give way to what is in them, and the lines that they begin stay lines. */
function livingIn(nodes: readonly ChildNode[], isDeepest: boolean): ChildNode[] {
  const living: ChildNode[] = [];
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isDead(node)) continue;
    if (!isDeepest) living.push(node);
    else if (isElementNode(node) && !isBreak(node)) {
      const end = INLINE.has(node.tagName) ? [] : [lineBreak()];
      for (const next of [...end, ...node.childNodes, ...end].reverse()) waiting.push(next);
    } else if (!(isBreak(node) && isBreak(living.at(-1)))) living.push(node);
  }
  return living;
}

const lineBreak = (): ChildNode => createElement('br', H.NS.HTML, []);

const isBreak = (node: ChildNode | undefined): boolean => node?.nodeName === 'br';

function isDead(node: ChildNode): boolean {
  if (!('tagName' in node)) return node.nodeName === '#comment';
  const attribute = (name: string) => node.attrs.find(one => one.name === name)?.value ?? '';
  if (node.tagName === 'script') return !attribute('type').includes('ld+json');
  if (node.tagName === 'link') return !KEPT_LINKS.test(attribute('rel'));
  return DEAD.has(node.tagName);
}
