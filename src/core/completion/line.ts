/** A line of block YAML, taken apart. Columns are those of the line. */
export interface Line {
  readonly isEmpty: boolean;
  /** Of the dashes that begin it, the outermost first. */
  readonly dashes: readonly number[];
  /** Of what stands behind them. */
  readonly column: number;
  readonly key?: string;
  /** What stands behind the key, without a comment. */
  readonly value: string;
  /** Where that begins; where the line has no key, what stands behind the dashes. */
  readonly valueAt: number;
}

/** A key in quotes or plain, where spaces before the colon are taken along. */
const KEY = /^(?:(?:"([^"]*)"|'([^']*)')\s*|([^\s"'#[\]{},&*!|>%@`][^:#]*)):(?=\s|$)\s*/;

export function lineOf(text: string): Line {
  const said = withoutComment(text.replace(/\r$/, ''));
  const dashes: number[] = [];
  let column = /^ */.exec(said)![0].length;
  for (let dash = /^-(?: +|$)/.exec(said.slice(column)); dash; dash = /^-(?: +|$)/.exec(said.slice(column))) {
    dashes.push(column);
    column += dash[0].length;
  }
  const rest = said.slice(column);
  const found = KEY.exec(rest);
  const key = found?.[1] ?? found?.[2] ?? found?.[3]?.trimEnd();
  const valueAt = column + (found?.[0].length ?? 0);
  return {
    isEmpty: said.trim() === '',
    dashes,
    column,
    ...(key !== undefined && { key }),
    value: said.slice(valueAt).trim(),
    valueAt,
  };
}

const BEGINS_VALUE = /[\s[{,]/;

/** A line up to its comment. A sign inside quotes begins none, nor one inside a word. */
export function withoutComment(line: string): string {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (quote) {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && BEGINS_VALUE.test(line[at - 1] ?? ' '))
      quote = character;
    else if (character === '#' && /\s/.test(line[at - 1] ?? ' ')) return line.slice(0, at);
  }
  return line;
}
