import { findQuotes } from './core/quotes';

// What runs on the thread of a quote worker in a browser.
self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(findQuotes(data));
