import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  idOfQuote,
  isCodebook,
  isCrossquoteFile,
  isSharedSidecar,
  isSidecar,
  nameOf,
  newSlug,
  relativePath,
  resolvePath,
  sidecarOf,
  slugOf,
  slugOfCoder,
  sourceOf,
} from '../../../src/core/format';
import { anyText } from '../support/anyText';
import { runs } from '../support/runs';

const NONE = new Set<string>();

describe('an id', () => {
  const ground = { exact: 'as agreed', prefix: 'it was done ', suffix: ', he said' };

  it('is ten characters that begin with a letter, the same for the same words in the same surroundings', () => {
    const words = anyText;
    fc.assert(
      fc.property(words, words, words, (exact, prefix, suffix) => {
        const id = idOfQuote({ exact, prefix, suffix }, NONE);
        assert.match(id, /^[a-z][a-z0-9]{9}$/);
        assert.equal(idOfQuote({ exact, prefix, suffix }, NONE), id);
      }),
      runs(30),
    );
  });

  it('is another one for other words, other surroundings, another of equal places, and where it is taken', () => {
    const id = idOfQuote(ground, NONE);
    const others = [
      idOfQuote({ ...ground, exact: 'as Agreed' }, NONE),
      idOfQuote({ ...ground, prefix: '' }, NONE),
      idOfQuote({ ...ground, suffix: '' }, NONE),
      idOfQuote(ground, NONE, 1),
    ];
    assert.equal(new Set([id, ...others]).size, 5);
    assert.equal(idOfQuote(ground, new Set([id])), idOfQuote(ground, NONE, 1));
  });

  it('never changes: clones with different versions of Crossquote agree', () =>
    assert.equal(idOfQuote(ground, NONE), 'svjud87mti'));
});

describe('a key made from a name', () => {
  const cases: [string, string][] = [
    ['Lee Park', 'lee-park'],
    ['The plan was agreed.', 'the-plan-was-agreed'],
    ['O’Brien & Sons', 'obrien-sons'],
    ['Ångström Café', 'ångström-café'],
    ['Сергей Лавров', 'сергей-лавров'],
    ['محمد', 'محمد'],
    ['外務省', '外務省'],
    ['2024 was a good year', 'x-2024-was-a-good-year'],
    ['No', 'no-1'],
    ['Ｔｒｕｅ', 'true-1'],
    ['null', 'null-1'],
    ['…', 'unnamed'],
    ['', 'unnamed'],
    ['The plan was published without the consent of either side', 'the-plan-was-published-without-the'],
    ['a'.repeat(60), 'a'.repeat(40)],
    ['𐌰'.repeat(60), '𐌰'.repeat(40)],
    ['constructor', 'constructor'],
  ];
  for (const [name, slug] of cases) it(JSON.stringify(name), () => assert.equal(newSlug(name, NONE), slug));

  it('is counted on where it is taken', () => {
    assert.equal(newSlug('Lee', new Set(['lee'])), 'lee-2');
    assert.equal(newSlug('Lee', new Set(['lee', 'lee-2', 'lee-3'])), 'lee-4');
  });

  it('is a plain word to every reader of YAML, and whole', () => {
    fc.assert(
      fc.property(anyText, name => {
        const slug = newSlug(name, NONE);
        assert.match(slug, /^\p{L}[\p{L}\p{M}\p{N}-]*$/u);
        assert.equal(parse(slug, { version: '1.1' }), slug);
        assert.deepEqual(parse(`{ ${slug}: [${slug}] }`), { [slug]: [slug] });
      }),
      runs(100),
    );
  });
});

describe('paths', () => {
  const HERE = 'file:///w/2024/report.txt';
  const cases: [string, string][] = [
    ['file:///w/2024/other.txt', 'other.txt'],
    ['file:///w/2024/deep/er.txt', 'deep/er.txt'],
    ['file:///w/2023/other.txt', '../2023/other.txt'],
    ['file:///other.txt', '../../other.txt'],
    ['file:///w/2024/a%20b%23c%25.txt', 'a b#c%.txt'],
    ['file:///w/2024/%D0%B0%27%28b%29.txt', "а'(b).txt"],
  ];
  for (const [file, path] of cases)
    it(path, () => {
      assert.equal(relativePath(HERE, file), path);
      assert.equal(resolvePath(HERE, path), file);
    });

  it('lead nowhere above the root', () => {
    assert.equal(resolvePath(HERE, '../../../a.txt'), undefined);
    assert.equal(resolvePath('vscode-vfs://github/a/b.txt', '../../c.txt'), undefined);
    assert.equal(resolvePath('vscode-vfs://github/a/b.txt', '../c.txt'), 'vscode-vfs://github/c.txt');
  });

  it('may be written with more dots than they need', () => {
    assert.equal(resolvePath(HERE, './/x/../other.txt'), 'file:///w/2024/other.txt');
  });

  it('with half a character lead nowhere', () => assert.equal(resolvePath(HERE, '\ud800.txt'), undefined));

  it('there and back is the same file', () => {
    const parts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 4 })
      .filter(part => !/^\.+$|\//.test(part));
    const escaped = (part: string) =>
      encodeURIComponent(part).replace(
        /[!'()*]/g,
        mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      );
    const files = fc
      .array(parts, { minLength: 1, maxLength: 4 })
      .map(names => `vscode-vfs://host/${names.map(escaped).join('/')}`);
    fc.assert(
      fc.property(files, files, (from, to) => {
        assert.equal(resolvePath(from, relativePath(from, to)), to);
      }),
      runs(100),
    );
  });

  it('tell sidecars and codebooks by their names', () => {
    assert.equal(sidecarOf(HERE), `${HERE}.quotes.yaml`);
    assert.equal(sourceOf(sidecarOf(HERE)), HERE);
    assert(isSidecar(sidecarOf(HERE)) && !isSidecar(HERE));
    assert(isCodebook('file:///w/codebook.yaml') && !isCodebook('file:///w/my-codebook.yaml'));
    assert(isCodebook('file:///w/Codebook.yaml'), 'whoever names files with capitals means it too');
    assert.equal(nameOf('file:///w/a%20b.txt'), 'a b.txt');
    assert.equal(nameOf('file:///w/100%.txt'), '100%.txt');
  });

  it('tell a coder’s sidecar from the shared one, and whose it is', () => {
    const cases: [coder: string, slug: string, name: string][] = [
      ['Ana Lind', 'ana-lind', 'report.txt.quotes.ana-lind.yaml'],
      ['J. R. Ødegård', 'j-r-ødegård', 'report.txt.quotes.j-r-%C3%B8deg%C3%A5rd.yaml'],
      ['李明', '李明', 'report.txt.quotes.%E6%9D%8E%E6%98%8E.yaml'],
      ['Quotes', 'quotes-2', 'report.txt.quotes.quotes-2.yaml'],
      ['...', 'unnamed', 'report.txt.quotes.unnamed.yaml'],
    ];
    for (const [coder, slug, name] of cases) {
      assert.equal(slugOfCoder(coder), slug);
      const sidecar = sidecarOf(HERE, slug);
      assert.equal(sidecar, `file:///w/2024/${name}`);
      assert(isSidecar(sidecar) && !isSharedSidecar(sidecar));
      assert.equal(sourceOf(sidecar), HERE);
      assert.equal(slugOf(sidecar), slug);
    }
    assert(isSharedSidecar(sidecarOf(HERE)));
    assert.equal(slugOf(sidecarOf(HERE)), undefined);
    assert.equal(slugOf('file:///w/report.txt.quotes.Ana.yaml'), 'ana');
    for (const name of ['report.quotes.txt', 'report.quotes.a.b.yaml', 'report.yaml', 'quotes.ana.yaml'])
      assert(!isSidecar(`file:///w/${name}`), name);
    assert.equal(sourceOf('file:///w/a.quotes.ana.txt.quotes.yaml'), 'file:///w/a.quotes.ana.txt');
  });

  it('tell Crossquote’s codebook from another tool’s', () => {
    for (const text of [
      'crossquote: 1\n',
      '# ours\n"crossquote" : 1\n',
      '{ "crossquote": 1 }',
      '\ufeffcrossquote: 1\n',
      '{\n  "crossquote": 1\n}',
      '{crossquote: 1}',
      '--- {crossquote: 1}',
    ])
      assert(isCrossquoteFile(text), text);
    for (const text of ['', 'title: crossquote: 1\n', 'x:\n  crossquote: 1\n', '# crossquote: 1\n'])
      assert(!isCrossquoteFile(text), text);
  });
});
