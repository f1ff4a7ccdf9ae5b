/** What stands between two lines of hyphens at the head of a text, in which it says what it is. */
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The lines of a text's front matter, and where the text behind it begins; nothing where it has none. */
export function frontMatterIn(
  text: string,
): { readonly lines: readonly string[]; readonly end: number } | undefined {
  const found = FRONT_MATTER.exec(text);
  return found ? { lines: found[1]!.split(/\r?\n/), end: found[0].length } : undefined;
}

/** A text of the same length with nothing in the place of its front matter: what stands there nobody has said. */
export function blankFrontMatter(text: string): string {
  const front = frontMatterIn(text);
  return front ? text.slice(0, front.end).replace(/[^\r\n]/g, ' ') + text.slice(front.end) : text;
}
