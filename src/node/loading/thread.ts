import { parentPort } from 'node:worker_threads';
import { answerTo } from './answerTo';
import type { Answer, Message, Question } from './messages';

// What runs on the loading thread.
parentPort?.on('message', async ({ number, all }: Message<Question>) => {
  const answers: Message<Answer> = { number, all: await Promise.all(all.map(answerTo)) };
  parentPort?.postMessage(answers);
});
