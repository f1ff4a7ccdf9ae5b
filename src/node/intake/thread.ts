import { parentPort } from 'node:worker_threads';
import { readArticles } from '../../intake';
import type { Answer, Question } from './messages';

// What runs on the intake thread. Libraries post messages of their own when they are loaded: ours have a number.
parentPort?.on('message', async ({ number, file }: Question) => {
  const answer: Answer = { number, reading: await readArticles(file) };
  parentPort?.postMessage(answer);
});
