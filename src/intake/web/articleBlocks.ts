import { type Block, blocksOf } from './blocks';
import type { Page, PageElement } from './dom';
import type { Extracted } from './extractors';

/** Shorter blocks stand in many places of a page: they count only beside longer ones. */
const TELLING = 25;
/** So many blocks away from one that is sure, a short one that both keep is of the article. */
const BESIDE = 5;
/** Running text that only one extractor keeps, of at least this length, is of the article where it is near it. */
const RUNNING_TEXT = 200;
const NEAR = 10;
/** Of running text at most this part stands in links. */
const MOST_LINKED = 0.2;
/** Where the two agree on less than this part of what the generous one keeps, they were looking at different things. */
const LEAST_AGREED = 0.1;

/** What stands under pictures is no part of the text. */
const CAPTIONS = new Set(['figcaption', 'figure', 'caption']);
const CAPTION_CLASS = /caption/i;
/** "Foto: Ana Ruiz", "© 2019 Agency", "– Advertisement –": lines of their own that belong to pictures and advertisers. */
const CREDIT =
  /^[([]?\s*(?:©|(?:(?:titel)?bild(?:er)?|bildquelle|fotografie|fotos?|photos?|crédits?|credits?|image|picture|fot|zdj|\(c\))\b[^.!?]{0,30}[:©/])/i;
const ADVERTISEMENT =
  /^[-–—\s]*(?:anzeige|werbung|advertisement|publicité|publicidad|reklama|pubblicità|advertentie)[-–—:\s]*$/i;
const LONGEST_CREDIT = 100;

/**
 * The blocks of a page that are its article: those that two extractors of different make both keep. Measured, their
 * agreement holds on pages that nobody has seen, where rules about captions and tails do not. What only one keeps counts
 * as running text near the rest, and as the lead where the page's own description says the same.
 * @param described what the page says of itself for search engines
 */
export function articleBlocks(page: Page, one: Extracted, other: Extracted, described: string): Block[] {
  const blocks = blocksOf(page.body).filter(block => !isAside(block));
  const [byOne, byOther] = [keptBy(one.blocks), keptBy(other.blocks)];
  const description = bare(described);
  const votes = blocks.map(({ text }) => {
    const key = bare(text);
    return { isTelling: key.length >= TELLING, one: byOne(key), other: byOther(key), key };
  });
  const isSure = votes.map(vote => vote.isTelling && vote.one && vote.other);
  const sure = blocks.filter((_, i) => isSure[i]);
  if (lengthOf(sure) < LEAST_AGREED * lengthOf(other.blocks))
    return other.blocks.filter(block => !isAside(block));
  const first = isSure.indexOf(true);
  const last = isSure.lastIndexOf(true);
  return blocks.filter((block, i) => {
    const vote = votes[i]!;
    if (isSure[i]) return true;
    if (vote.one && vote.other) return isSure.slice(Math.max(0, i - BESIDE), i + BESIDE + 1).includes(true);
    if (vote.one || vote.other) if (isRunningText(block) && i > first - NEAR && i < last + NEAR) return true;
    return vote.isTelling && description.includes(vote.key);
  });
}

const isRunningText = ({ text, linked }: Block): boolean =>
  text.length >= RUNNING_TEXT && linked < MOST_LINKED;

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Letters and digits alone: extractors change marks and spaces. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether an extractor has kept a block, by its letters and digits: as a block, or a long one within others. */
function keptBy(blocks: readonly Block[]): (key: string) => boolean {
  const keys = blocks.map(({ text }) => bare(text));
  const single = new Set(keys);
  const all = keys.join('');
  return key => single.has(key) || (key.length >= TELLING && all.includes(key));
}

function isAside({ text, element }: Block): boolean {
  if (text.length < LONGEST_CREDIT && (CREDIT.test(text) || ADVERTISEMENT.test(text))) return true;
  for (let holder: PageElement | null = element; holder; holder = holder.parentElement)
    if (CAPTIONS.has(holder.localName) || CAPTION_CLASS.test(holder.className)) return true;
  return false;
}
