import Fuse from 'fuse.js/basic';
import { typosInAll } from './typos';

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
  const typed = plain(mistyped);
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const distance = distanceTo(name, typed);
    if (distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) nearest = { name, distance };
  }
  return nearest?.name;
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

/** How far what was typed is from the name of a field; infinite where it is another word. */
function distanceTo(name: string, typed: string): number {
  const most = Math.max(1, Math.floor(name.length / LETTERS_PER_TYPO));
  const apart = Math.abs(typed.length - name.length);
  // Most are told apart by their lengths alone: a file may have a hundred thousand keys.
  if (name.length < SHORTEST_FIELD || apart > most) return Number.POSITIVE_INFINITY;
  const distance = typosInAll(typed, plain(name), most);
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}
