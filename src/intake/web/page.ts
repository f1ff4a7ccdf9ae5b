import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';
import type { Page } from './dom';

/** What is neither read nor says anything about the page: without it all that follows is done in half the time. */
const DEAD = new Set(['style', 'svg', 'iframe', 'object', 'embed', 'canvas', 'template', 'link']);
const KEPT_LINKS = /canonical|author|icon/i;

/**
 * HTML as browsers put it in order, with a head and a body, whatever was left out or stands in the wrong place; without
 * scripts, styles and drawings.
 */
export function inOrder(html: string): string {
  const page = parse(html);
  prune(page);
  return serialize(page);
}

/** A page of HTML that is in order; nothing in it runs, and nothing is fetched. */
export const pageOf = (html: string): Page =>
  (parseHTML(html) as unknown as { readonly document: Page }).document;

function prune(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (isDead(node)) defaultTreeAdapter.detachNode(node);
    else if ('childNodes' in node) prune(node);
  }
}

function isDead(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!('tagName' in node)) return node.nodeName === '#comment';
  const attribute = (name: string) => node.attrs.find(one => one.name === name)?.value ?? '';
  if (node.tagName === 'script') return !attribute('type').includes('ld+json');
  if (node.tagName === 'link') return !KEPT_LINKS.test(attribute('rel'));
  return DEAD.has(node.tagName);
}
