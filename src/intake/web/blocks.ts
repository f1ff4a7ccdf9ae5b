import type { PageElement } from './dom';

/** A stretch of a page between two line breaks, as its reader sees it. */
export interface Block {
  /** In one line: white space is folded. */
  readonly text: string;
  /** The element that holds it, by its name in lower case: `p`, `h2`, `li`. */
  readonly tag: string;
  /** The part of its characters that stand in links, from 0 to 1. */
  readonly linked: number;
  /** The element that holds it. */
  readonly element: PageElement;
}

/** What stands in a line with the text around it; every other element begins a line of its own. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);
/** What nobody reads. */
const UNREAD = new Set(
  (
    'script style noscript template head title meta link svg math iframe object embed canvas audio video map select ' +
    'datalist progress meter input textarea'
  ).split(' '),
);

/** What no page has in its text, in the place of a line break. */
const BREAK = '\v';

const ELEMENT = 1;
const TEXT = 3;

/**
 * The text of an element and all below it, block by block in the order of the page.
 * @param breaks what a line break in a block does: it ends the block, or stays in it as a `\n`
 */
export function blocksOf(root: PageElement, breaks: 'end' | 'stay' = 'end'): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let holder = root;
  const close = () => {
    const line = text
      .replace(/[^\S\v]+/g, ' ')
      .replace(/ *\v */g, '\n')
      .trim();
    if (line !== '') {
      const share = Math.min(1, linked / line.replace(/ /g, '').length);
      blocks.push({ text: line, tag: holder.localName, linked: share, element: holder });
    }
    text = '';
    linked = 0;
  };
  const walk = (parent: PageElement, block: PageElement, inLink: boolean) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) {
        const words = (node.textContent ?? '').replaceAll(BREAK, ' ');
        if (text === '') holder = block;
        text += words;
        if (inLink) linked += words.replace(/\s/g, '').length;
      } else if (node.nodeType === ELEMENT) {
        const element = node as PageElement;
        const tag = element.localName;
        if (UNREAD.has(tag)) continue;
        if (tag === 'br' && breaks === 'end') close();
        else if (tag === 'br') text += BREAK;
        else if (INLINE.has(tag)) walk(element, block, inLink || tag === 'a');
        else {
          close();
          walk(element, element, inLink);
          close();
        }
      }
    }
  };
  walk(root, root, false);
  close();
  return blocks;
}
