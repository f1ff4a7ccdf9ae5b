import assert from 'node:assert/strict';
import type { Merged, MergeRefusal } from '../../../src/core/merge';

/** A merge that must not be refused: its text, and where it could not decide, as `quotes a: note`. */
export function merged(answer: Merged | MergeRefusal | undefined): { text: string; conflicts: string[] } {
  if (!answer || 'refused' in answer) assert.fail(`refused: ${JSON.stringify(answer)}`);
  const conflicts = answer.conflicts.map(({ at, field }) => {
    const steps = at.flatMap(step => (typeof step === 'string' ? step : Object.values(step)));
    return `${steps.join(' ')}: ${field}`;
  });
  return { text: answer.text, conflicts };
}
