import Fuse from 'fuse.js/basic';

/** The known key that a mistyped one was most likely meant to be; undefined where none resembles it. */
export function nearestKey(mistyped: string, known: Iterable<string>): string | undefined {
  const fuse = new Fuse([...known], { threshold: 0.4, ignoreLocation: true });
  return fuse.search(mistyped)[0]?.item;
}
