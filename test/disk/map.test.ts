import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { circleIn } from '../../scripts/map/imports.mjs';
import { maps } from '../../scripts/map/maps.mjs';

describe('the map of the house', () => {
  it('shows which rooms import which as they do now; if not, npm run map draws it anew', async () => {
    for (const { file, svg } of await maps()) assert.equal(readFileSync(file, 'utf8'), svg, file);
  });

  it('has no circle, types included', async () => {
    for (const { folder, rooms } of await maps()) assert.equal(circleIn(rooms), undefined, folder);
  });

  it('would show a circle', () =>
    assert.deepEqual(
      circleIn(
        new Map([
          ['cli', new Set(['node'])],
          ['core', new Set(['wording'])],
          ['node', new Set(['core'])],
          ['wording', new Set(['core'])],
        ]),
      ),
      ['core', 'wording', 'core'],
    ));

  it('is explained room by room, by the names that they have', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const folders = (parent: string) =>
      readdirSync(parent, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => `${parent.replace('src/', '')}/${name}/`);
    assert.deepEqual(
      [...folders('src'), ...folders('src/core'), ...folders('src/editor')].filter(
        folder => !page.includes(`\`${folder}\``),
      ),
      [],
    );
    const named = [...page.matchAll(/`((?:src|core|editor|scripts|media|seeds|test|docs)\/[\w./-]*)`/g)];
    assert.deepEqual(
      named
        .map(([, path]) => path!.replace(/^(?:core|editor)\//, 'src/$&'))
        .filter(path => !existsSync(path)),
      [],
    );
  });
});
