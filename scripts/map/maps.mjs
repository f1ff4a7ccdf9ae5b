import { drawn } from './drawing.mjs';
import { importsWithin } from './imports.mjs';

/** The drawings in the manual, each of the rooms of one folder. */
const MAPS = [
  { folder: 'src', file: 'docs/map.svg', title: 'Which folders of src import which' },
  { folder: 'src/core', file: 'docs/map-core.svg', title: 'Which rooms of the core import which' },
  {
    folder: 'src/editor',
    file: 'docs/map-editor.svg',
    title: 'Which rooms of the editor part import which',
  },
];

/** Each drawing as the code is now, with the rooms that it shows and the file it belongs in. */
export const maps = () =>
  Promise.all(
    MAPS.map(async ({ folder, file, title }) => {
      const rooms = await importsWithin(folder);
      return { folder, file, rooms, svg: drawn(rooms, title) };
    }),
  );
