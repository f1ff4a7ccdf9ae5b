import { target, type YamlMap } from './tree';

/** So many entries of a list or map are looked through in one slice. */
const SLICE = 100;

/** A file's tree in pieces, each with a few entries of one key: together they say what it says. */
export function* piecesOf(root: YamlMap): Generator<YamlMap> {
  for (const { key, value } of root.pairs) {
    const found = value && target(value);
    if (found?.kind === 'seq')
      for (const items of inLots(found.items))
        yield { ...root, pairs: [{ key, value: { ...found, items } }] };
    else if (found?.kind === 'map')
      for (const pairs of inLots(found.pairs))
        yield { ...root, pairs: [{ key, value: { ...found, pairs } }] };
    else if (found) yield { ...root, pairs: [{ key, value: found }] };
  }
}

function* inLots<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += SLICE) yield all.slice(at, at + SLICE);
}
