import { parentPort } from 'node:worker_threads';
import { copiesAmong, readArticles } from '../../intake';
import type { Answer, Comparison, Question, Works } from './messages';
import { articlesIn } from './present';

// What runs on the intake thread. Libraries post messages of their own when they are loaded: ours have a number.
parentPort?.on('message', async (question: Question) => {
  const answer: Answer = { number: question.number, gives: await answerTo(question) };
  parentPort?.postMessage(answer);
});

const answerTo = (question: Question): Promise<Works[keyof Works]['gives']> =>
  question.work === 'read' ? readArticles(question.of) : compare(question.of);

const compare = async ({ articles, folder, origins }: Comparison) =>
  copiesAmong(articles, await articlesIn(folder, origins));
