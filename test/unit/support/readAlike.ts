import assert from 'node:assert/strict';
import { readSidecar, type SidecarReading } from '../../../src/core/format';
import { readSidecarThoroughly } from '../../../src/core/format/readSidecar';
import type { Sidecar } from '../../../src/core/model';
import { readQuickly, readThoroughly, type YamlNode } from '../../../src/core/yaml';
import { withWords } from './sidecars';

/** Both quick readers may leave a text to the slow ones; what they do read, they must read as these. */
export function assertReadAlike(text: string): void {
  const tree = readQuickly(text);
  if (tree) assert.deepEqual({ root: tree, faults: [] }, readThoroughly(text), text);
  assert.deepEqual(toldOf(readSidecar(text)), toldOf(readSidecarThoroughly(text)), text);
}

/** What a reading of a sidecar tells. */
export const toldOf = ({ sidecar, problems, locked, root }: SidecarReading) => ({
  sidecar: saidIn(sidecar),
  problems,
  locked,
  root: root && spelledOut(root),
});

/** All that a sidecar says, without what its reader keeps for the next time. */
export const saidIn = ({ coder, source, quotes, dismissed, proposed }: Sidecar) => ({
  ...(coder !== undefined && { coder }),
  ...{ source, quotes: quotes.map(withWords), dismissed, proposed },
});

/** A tree in which everything has been asked for. */
export function spelledOut(node: YamlNode): YamlNode {
  if (node.kind === 'scalar' || node.kind === 'alias') return node;
  if (node.kind === 'seq') return { ...node, items: node.items.map(spelledOut) };
  const { kind, flow, start, end } = node;
  const pairs = node.pairs.map(({ key, value }) => (value ? { key, value: spelledOut(value) } : { key }));
  return { kind, flow, pairs, start, end };
}
