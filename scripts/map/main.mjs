// Draws anew which folders import which, for docs/architecture.md: npm run map
import { writeFile } from 'node:fs/promises';
import { maps } from './maps.mjs';

for (const { file, svg } of await maps()) await writeFile(file, svg);
