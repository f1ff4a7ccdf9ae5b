// Writes l10n/bundle.l10n.json, from which translators begin: every message of the code, in the order of the alphabet,
// so that what two people add seldom stands in one place.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const FOLDER = 'l10n';

const names = (await readdir('src', { recursive: true })).filter(name => name.endsWith('.ts'));
const texts = await Promise.all(names.map(name => readFile(join('src', name), 'utf8')));
const files = texts
  .filter(contents => contents.includes('l10n'))
  .map(contents => ({ contents, extension: '.ts' }));
const messages = Object.entries(await getL10nJson(files)).sort(([a], [b]) => (a < b ? -1 : 1));
await mkdir(FOLDER, { recursive: true });
await writeFile(
  join(FOLDER, 'bundle.l10n.json'),
  `${JSON.stringify(Object.fromEntries(messages), undefined, 2)}\n`,
);
