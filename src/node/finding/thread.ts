import { parentPort } from 'node:worker_threads';
import { findQuotes } from '../../core/quotes';
import type { QuoteQuestion } from '../../workspace';

// What runs on the thread of a quote worker.
parentPort?.on('message', ({ text, language }: QuoteQuestion) =>
  parentPort?.postMessage(findQuotes(text, { language })),
);
