import { withOwnWords } from '../text';

/** More keys than that and nobody repeats them. */
const MOST_KEYS = 100_000;

const keys = new Map<string, string>();
const lists = new Map<string, readonly [string]>();

/** The very same key. Those that many quotes name are there once, in words of their own and no cuts of some file's text. */
export function sharedKey(key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  if (keys.size > MOST_KEYS) keys.clear();
  const [own] = withOwnWords([key]) as [string];
  keys.set(own, own);
  return own;
}

/** The very same list; lists of one key are there once for all. */
export function sharedKeys(words: readonly string[]): readonly string[] {
  if (words.length !== 1) return words.map(sharedKey);
  const [word] = words as [string];
  const known = lists.get(word);
  if (known) return known;
  if (lists.size > MOST_KEYS) lists.clear();
  const list = [sharedKey(word)] as const;
  lists.set(list[0], list);
  return list;
}
