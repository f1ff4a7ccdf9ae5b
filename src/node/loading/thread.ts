import { parentPort } from 'node:worker_threads';
import { isSidecar, PackedText, summarize } from '../../core';
import { answerTo } from './answerTo';
import type { Answer, Message, Question } from './messages';

// What runs on the loading thread.
parentPort?.on('message', async ({ number, all }: Message<Question>) => {
  const answers: Message<Answer> = { number, all: await Promise.all(all.map(answerInFull)) };
  parentPort?.postMessage(answers);
});

/** Reads sidecars too: that is done here while whoever asks does something else. */
async function answerInFull(question: Question): Promise<Answer> {
  const answer = await answerTo(question);
  if (answer.packed === undefined || !isSidecar(question.file)) return answer;
  const summary = summarize(new PackedText(answer.packed).withoutByteOrderMark().packed);
  return summary === undefined ? answer : { ...answer, summary };
}
