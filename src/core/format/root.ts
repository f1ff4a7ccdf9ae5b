import { readYaml, type YamlMap } from '../yaml';

/** How many trees are kept: who asks for one asks again soon. */
const MOST_KEPT = 4;

const kept = new Map<string, YamlMap>();

/** The tree of a text that is known to be a map without faults; kept for a while. */
export function rootOf(text: string): YamlMap {
  const root = kept.get(text) ?? (readYaml(text).root as YamlMap);
  kept.delete(text);
  kept.set(text, root);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return root;
}
