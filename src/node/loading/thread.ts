import { parentPort } from 'node:worker_threads';
import { summarize } from '../../core/format';
import { answerNow, answerTo } from './answerTo';
import { soundText } from './loadFile';
import type { Answer, Message, Question } from './messages';

/** From a disk that takes longer for one file, files are read side by side. */
const QUICK_MS = 5;

// What runs on the loading thread.
parentPort?.on('message', async ({ number, all }: Message<Question>) => {
  const found = await answersTo(all);
  const answers: Message<Answer> = { number, all: found.map((answer, i) => withSummary(answer, all[i]!)) };
  const memory = answers.all.flatMap(({ bytes }) => (bytes ? [bytes.buffer as ArrayBuffer] : []));
  parentPort?.postMessage(answers, memory);
});

async function answersTo(questions: readonly Question[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) {
    const began = performance.now();
    answers.push(answerNow(question));
    if (performance.now() - began > QUICK_MS) break;
  }
  return [...answers, ...(await Promise.all(questions.slice(answers.length).map(answerTo)))];
}

/** Reads sidecars too: that is done here while whoever asks does something else. */
function withSummary(answer: Answer, { what }: Question): Answer {
  if (!answer.bytes || what !== 'sidecar') return answer;
  // The bytes themselves are handed on.
  const summary = summarize(soundText(answer.bytes).withoutByteOrderMark().packed);
  return summary === undefined ? answer : { ...answer, summary };
}
