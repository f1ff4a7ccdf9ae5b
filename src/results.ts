/** What counts, compares, draws and writes results: a bundle of its own, which nobody waits for who only reads and tags. */
export * from './core/agreement';
export * from './core/drawing';
export * from './core/exchange';
export * from './core/pages';
export * from './core/results';
export * from './webview';
