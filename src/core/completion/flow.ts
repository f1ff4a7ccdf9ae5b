import type { TypingPlace } from './place';

/** Braces or brackets that are open where somebody types. */
interface Open {
  readonly isMap: boolean;
  readonly keys: Set<string>;
  /** The key whose value is being typed. */
  key?: string;
}

/** The place at the end of a text that begins with a brace or a bracket; undefined in quotes, or where all are closed. */
export function flowPlace(typed: string, after: string): Omit<TypingPlace, 'column'> | undefined {
  const open: Open[] = [];
  let start = 0;
  for (let at = 0; at < typed.length; at++) {
    const character = typed[at]!;
    const isFirst = typed.slice(start, at).trim() === '';
    if (isFirst && (character === '"' || character === "'")) {
      const end = endOfQuotes(typed, at);
      if (end < 0) return undefined;
      at = end;
    } else if (isFirst && (character === '{' || character === '[')) {
      open.push({ isMap: character === '{', keys: new Set() });
      start = at + 1;
    } else if (character === '}' || character === ']') {
      open.pop();
      if (open.length === 0) return undefined;
      start = at + 1;
    } else if (character === ',') {
      delete open.at(-1)!.key;
      start = at + 1;
    } else if (character === ':' && open.at(-1)!.isMap && /^(?:\s|$)/.test(typed.slice(at + 1))) {
      const key = unquoted(typed.slice(start, at).trim());
      open.at(-1)!.key = key;
      open.at(-1)!.keys.add(key);
      start = at + 1;
    }
  }
  const innermost = open.at(-1);
  if (!innermost) return undefined;
  const path = open.flatMap(({ isMap, key }) => (isMap ? (key === undefined ? [] : [key]) : ['*']));
  const rest = /^[^}\]]*/.exec(after)![0];
  const following = [...rest.matchAll(/(?<![\w-])([\w-]+):\s/g)].map(([, key]) => key!);
  return {
    path,
    isValue: innermost.key !== undefined,
    start: start + /^\s*/.exec(typed.slice(start))![0].length,
    isInFlow: true,
    present: new Set(innermost.isMap ? [...innermost.keys, ...following] : []),
  };
}

function endOfQuotes(text: string, from: number): number {
  const mark = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && mark === '"') at += 1;
    else if (text[at] === mark) return at;
  }
  return -1;
}

const unquoted = (key: string): string => key.replace(/^(["'])(.*)\1$/, '$2');
