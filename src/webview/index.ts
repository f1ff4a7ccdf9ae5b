/** What pages and VS Code tell each other; the pages themselves are bundles of their own. */
export * from './protocol';
