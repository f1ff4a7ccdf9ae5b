// What packing needs beforehand: the npm packages, and the folder that the package is put into.
import { mkdir } from 'node:fs/promises';
import { ensureDependencies } from './dependencies.mjs';

await ensureDependencies();
await mkdir('out', { recursive: true });
