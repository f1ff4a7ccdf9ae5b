import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const FACADE = 'src/core/index.ts';
/** More would be no face any more but the whole house. */
const MOST_NAMES = 120;

const EXPORT = /export (?:type )?\{([^}]*)\} from '([^']+)'/g;
const ALL = /export \* from '([^']+)'/g;

interface Exported {
  readonly name: string;
  readonly file: string;
}

/** What a module passes on by name, from which file. */
function passedOn(file: string): Exported[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(EXPORT)].flatMap(([, names, from]) =>
    names!
      .split(',')
      .map(name =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/^.* as /, ''),
      )
      .filter(Boolean)
      .map(name => ({ name, file: fileOf(file, from!) })),
  );
}

const fileOf = (importer: string, path: string): string => {
  const place = normalize(join(dirname(importer), path));
  return path.split('/').length === 2 && importer === FACADE ? `${place}/index.ts` : `${place}.ts`;
};

/** The docstring right above where a name is made; undefined where there is none. */
function docstringOf({ name, file }: Exported): string | undefined {
  const text = readFileSync(file, 'utf8');
  const made = new RegExp(
    `(?:/\\*\\*((?:(?!\\*/)[^])*)\\*/\\n)?export (?:abstract )?(?:const|function|class|interface|type) ${name}\\b`,
  ).exec(text);
  if (made) return made[1]?.trim();
  const next =
    passedOn(file).find(other => other.name === name) ??
    [...text.matchAll(ALL)]
      .map(([, from]) => ({ name, file: fileOf(file, from!) }))
      .find(other => new RegExp(`export \\w+ ${name}\\b`).test(readFileSync(other.file, 'utf8')));
  return next && docstringOf(next);
}

describe('the public face of the core', () => {
  const names = passedOn(FACADE);

  it('is a page of names that a reader can take in, each passed on by itself', () => {
    assert.ok(names.length >= 40 && names.length <= MOST_NAMES, `${names.length} names`);
    assert.doesNotMatch(readFileSync(FACADE, 'utf8'), /export \*/);
  });

  it('documents each name where it is made, so that the docstring can be read alone', () => {
    const silent = names.filter(exported => !docstringOf(exported)).map(({ name }) => name);
    assert.deepEqual(silent, []);
    const leaning = names.filter(exported => /^\W*The same\b/.test(docstringOf(exported) ?? ''));
    assert.deepEqual(leaning, []);
  });
});
