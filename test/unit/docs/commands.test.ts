import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { allRings } from '../../../scripts/rings/rings.mjs';
import { allPages, commandsIn } from './pages';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const RINGS = allRings({ grep: undefined, corpus: undefined, desktop: false }).map(({ kind }) => kind);

/** What npm does by itself. */
const NPM = ['ci', 'install', 'pack', 'test'];
/** What a build makes. */
const BUILT = /^(?:dist|out)\//;

describe('the commands that README and manual name', () => {
  const commands = allPages().flatMap(page =>
    commandsIn(page).map(command => ({ command, path: page.path })),
  );

  it('are there', () => {
    assert(commands.length > 0);
    const missing = commands.filter(({ command }) => !isThere(command));
    assert.deepEqual(missing, []);
  });

  it('begin files that are there', () => {
    const files = Object.values(scripts).flatMap(script => script.match(/(?<=\bnode )[\w./-]+/g) ?? []);
    assert.deepEqual(
      files.filter(file => !file.startsWith('-') && !BUILT.test(file) && !existsSync(file)),
      [],
    );
  });
});

function isThere(command: string): boolean {
  const [program, first = '', second = ''] = command.replace(/^(?:[A-Z_]+=\S+ )+/, '').split(' ');
  if (program === 'npm') {
    if (first === 'run') return second in scripts;
    const rings = first === 'test' ? ringsIn(command) : [];
    return NPM.includes(first) && rings.every(ring => RINGS.includes(ring));
  }
  if (program === 'node') return BUILT.test(first) || existsSync(first);
  // Those of the command line are run by another test, as an installed package has them.
  return program === 'crossquote' || program === 'git';
}

/** The rings that `npm test -- unit long --grep WORDS` asks for. */
function ringsIn(command: string): string[] {
  const [, given = ''] = command.split(' -- ');
  return (given.split(/ ?--/)[0] ?? '').split(' ').filter(Boolean);
}
