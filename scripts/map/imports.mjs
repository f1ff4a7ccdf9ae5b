import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Static, re-exporting and late imports alike, types included. */
const IMPORTED = /(?:\bfrom|\bimport|\bimport\()\s*'(?<path>\.[^']*)'/g;

/**
 * Which rooms of a folder import which others, types included. A room is a folder or a file right below it.
 * @param {string} folder
 * @returns {Promise<Map<string, Set<string>>>} the rooms in alphabetical order, each with those it imports
 */
export async function importsWithin(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => posix.normalize(join(entry.parentPath, entry.name).replaceAll('\\', '/')));
  const roomOf = (/** @type {string} */ path) => posix.relative(folder, path).split('/')[0] ?? '';
  const rooms = new Map(
    [...new Set(files.map(roomOf))].sort().map(room => [room, /** @type {Set<string>} */ (new Set())]),
  );
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    for (const { groups } of text.matchAll(IMPORTED)) {
      const imported = roomOf(posix.join(posix.dirname(file), groups?.path ?? ''));
      const from = roomOf(file);
      // A file is imported without its ending.
      const room = rooms.has(imported) ? imported : `${imported}.ts`;
      if (room !== from && rooms.has(room)) rooms.get(from)?.add(room);
    }
  }
  return rooms;
}

/**
 * The rooms that import one another in a circle: the first circle found, or undefined where there is none.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} rooms
 * @returns {string[] | undefined} the first room stands at the end once more
 */
export function circleIn(rooms) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {(room: string, way: string[]) => string[] | undefined} */
  const from = (room, way) => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return undefined;
    for (const next of rooms.get(room) ?? []) {
      const circle = from(next, [...way, room]);
      if (circle) return circle;
    }
    done.add(room);
    return undefined;
  };
  for (const room of rooms.keys()) {
    const circle = from(room, []);
    if (circle) return circle;
  }
  return undefined;
}
