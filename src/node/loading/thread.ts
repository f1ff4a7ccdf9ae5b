import { parentPort } from 'node:worker_threads';
import { isSidecar, summarize } from '../../core';
import { answerTo } from './answerTo';
import { soundText } from './loadFile';
import type { Answer, Message, Question } from './messages';

// What runs on the loading thread.
parentPort?.on('message', async ({ number, all }: Message<Question>) => {
  const answers: Message<Answer> = { number, all: await Promise.all(all.map(answerInFull)) };
  const memory = answers.all.flatMap(({ bytes }) => (bytes ? [bytes.buffer as ArrayBuffer] : []));
  parentPort?.postMessage(answers, memory);
});

/** Reads sidecars too: that is done here while whoever asks does something else. */
async function answerInFull(question: Question): Promise<Answer> {
  const answer = await answerTo(question);
  if (!answer.bytes || !isSidecar(question.file)) return answer;
  // The bytes themselves are handed on.
  const summary = summarize(soundText(answer.bytes).withoutByteOrderMark().packed);
  return summary === undefined ? answer : { ...answer, summary };
}
