import { parentPort } from 'node:worker_threads';
import { findQuotes } from '../../core/quotes';

// What runs on the thread of a quote worker.
parentPort?.on('message', (text: string) => parentPort?.postMessage(findQuotes(text)));
