import Fuse from 'fuse.js/basic';
import { typosIn } from './typos';

/** The known key that a mistyped one was most likely meant to be; undefined where none resembles it. */
export function nearestKey(mistyped: string, known: Iterable<string>): string | undefined {
  const fuse = new Fuse([...known], { threshold: 0.4, ignoreLocation: true });
  return fuse.search(mistyped)[0]?.item;
}

/** Names of fewer letters resemble any other. */
const SHORTEST_FIELD = 3;
/** For so many letters of a name one may be mistyped. */
const LETTERS_PER_TYPO = 3;

/** The name of a field that a mistyped one was meant to be, in whatever case and with whatever between its words. */
export function nearestField(mistyped: string, known: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');
  const typed = plain(mistyped);
  const distances = known.map(name => {
    const most = Math.max(1, Math.floor(name.length / LETTERS_PER_TYPO));
    const typos = typosIn(typed, plain(name), most);
    // The beginning of a name is no name.
    const distance = Math.max(typos, Math.abs(typed.length - name.length));
    return {
      name,
      distance: distance > most || name.length < SHORTEST_FIELD ? Number.POSITIVE_INFINITY : distance,
    };
  });
  const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
  return nearest && Number.isFinite(nearest.distance) ? nearest.name : undefined;
}
