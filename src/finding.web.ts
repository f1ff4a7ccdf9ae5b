import { findQuotes } from './core/quotes';
import type { QuoteQuestion } from './workspace';

// What runs on the thread of a quote worker in a browser.
self.onmessage = ({ data: { text, language } }: MessageEvent<QuoteQuestion>) =>
  self.postMessage(findQuotes(text, { language }));
