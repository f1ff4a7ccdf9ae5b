import { StoreError } from '../../core';
import { loadFile, stampOfFile } from './loadFile';
import type { Answer, Question } from './messages';

export const answerTo = ({ what, file }: Question): Promise<Answer> =>
  what === 'load' ? loaded(file) : stamped(file);

async function loaded(file: string): Promise<Answer> {
  try {
    const found = await loadFile(file);
    return found ? { bytes: found.text.bytes, ...(found.stamp && { stamp: found.stamp }) } : {};
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { failure: error.failure, detail: error.message };
  }
}

async function stamped(file: string): Promise<Answer> {
  const stamp = await stampOfFile(file);
  return stamp ? { stamp } : {};
}
