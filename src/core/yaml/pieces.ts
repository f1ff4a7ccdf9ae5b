import { inLots } from '../collections';
import { target, type YamlMap } from './tree';

/** So many entries of a list or map are looked through in one slice. */
const SLICE = 100;

/** A file's tree in pieces, each with a few entries of one key: together they say what it says. */
export function* piecesOf(root: YamlMap): Generator<YamlMap> {
  for (const { key, value } of root.pairs) {
    const found = value && target(value);
    if (found?.kind === 'seq')
      for (const items of inLots(found.items, SLICE))
        yield { ...root, pairs: [{ key, value: { ...found, items } }] };
    else if (found?.kind === 'map')
      for (const pairs of inLots(found.pairs, SLICE))
        yield { ...root, pairs: [{ key, value: { ...found, pairs } }] };
    else if (found) yield { ...root, pairs: [{ key, value: found }] };
  }
}
