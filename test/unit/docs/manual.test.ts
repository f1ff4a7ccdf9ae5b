import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { anchorQuote, describeQuote } from '../../../src/core/anchoring';
import { Checker, settableChecks } from '../../../src/core/checks';
import { Corpus } from '../../../src/core/corpus';
import { findQuotes } from '../../../src/core/quotes';
import { digestOf } from '../../../src/core/text';
import { MANUAL, page } from './pages';

const manual = MANUAL.map(path => readFileSync(path, 'utf8')).join('\n');
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What a reader is told must be so. */
describe('the manual', () => {
  const { blocks } = page('docs/files-and-formats.md');
  const [article = ''] = blocks.filter(({ language }) => language === 'text').map(({ code }) => code);
  const [sidecar = '', codebook = ''] = blocks
    .filter(({ language }) => language === 'yaml')
    .map(({ code }) => code);
  const corpus = new Corpus();
  corpus.setRoots(['file:///folder/']);
  corpus.setCodebook('file:///folder/codebook.yaml', codebook);
  corpus.setSource('file:///folder/ferry.txt', { state: 'read', text: article });
  corpus.setSidecar('file:///folder/ferry.txt.quotes.yaml', sidecar);
  const source = corpus.source('file:///folder/ferry.txt')!;

  it('names tests that there are', () => {
    const tests = manual.match(/\btest\/[\w/.-]+\.test\.ts\b/g) ?? [];
    assert(tests.length > 30, `${tests.length} tests`);
    assert.deepEqual(
      tests.filter(test => !existsSync(test)),
      [],
    );
  });

  it('has examples of sidecar and codebook without a fault', () => {
    const checker = new Checker(corpus);
    checker.check(() => undefined);
    assert.deepEqual([...checker.all()], []);
  });

  it('has an example of a sidecar with what Crossquote would write for the example of an article', () => {
    assert.equal(source.quotes.length, 2);
    assert.equal(source.details.digest, digestOf(article));
    for (const { id, kind, exact, prefix, suffix, start, end } of source.quotes) {
      assert.match(id, /^[a-z][a-z0-9]{9}$/);
      const selector = { exact, prefix, suffix, start, end };
      const place = anchorQuote(article, selector);
      assert('start' in place);
      assert.deepEqual(describeQuote(article, place.start, place.end), selector);
      assert(findQuotes(article).some(found => found.start === place.start && found.kind === kind));
    }
  });

  it('names every key', () => {
    const bound: { command: string; key: string; mac?: string; args?: string }[] = contributes.keybindings;
    const letters = new Set('abcdefghijklmnopqrstuvwxyz0123456789');
    const missing = bound
      .filter(({ key }) => !letters.has(key.replace(/^shift\+/, '')) && key !== 'enter')
      .filter(({ key, mac }) => !hasKeys(asWritten(key), asWrittenOnMac(mac ?? key)));
    assert.deepEqual(missing, []);
  });

  it('has every setting with its default', () => {
    const settings: Record<string, { default: unknown }> = contributes.configuration.properties;
    const shown = (value: unknown) => (value === '' ? '(asked)' : `\`${value}\``);
    const missing = Object.entries(settings).filter(
      ([name, setting]) =>
        !hasRow(
          `\`${name}\``,
          typeof setting.default === 'object'
            ? '[one each](finding-and-checks.md#checks)'
            : shown(setting.default),
        ),
    );
    assert.deepEqual(missing, []);
  });

  it('has every check with its level', () => {
    const missing = settableChecks().filter(({ code, severity }) => !hasRow(`\`${code}\``, severity));
    assert.deepEqual(missing, []);
  });
});

describe('the walkthrough', () => {
  it('has its pictures and texts', () => {
    const files = [...JSON.stringify(contributes.walkthroughs).matchAll(/"(media\/[^"]+)"/g)].map(
      ([, file]) => file!,
    );
    assert(files.length > 0);
    assert.deepEqual(
      files.filter(file => !existsSync(file)),
      [],
    );
  });
});

/** Whether some table has a row that begins with these cells. */
function hasRow(...cells: readonly string[]): boolean {
  return manual.split('\n').some(line => {
    const found = line.split('|').map(cell => cell.trim());
    return cells.every((cell, i) => found[i + 1] === cell);
  });
}

/** Whether some row has these keys side by side. */
const hasKeys = (key: string, mac: string): boolean => {
  const sideBySide = new RegExp(`\\| ${literal(key)} +\\| ${literal(mac)} +\\|`);
  return sideBySide.test(manual);
};

const literal = (text: string): string => text.replaceAll('+', '\\+');

/** Keys as people read them: `ctrl+k alt+q` is Ctrl+K Alt+Q. */
const asWritten = (keys: string): string =>
  keys.replace(/[a-z]+/g, part => part[0]!.toUpperCase() + part.slice(1));

/** On a Mac, Alt is called Option. */
const asWrittenOnMac = (keys: string): string => asWritten(keys.replace('alt', 'option'));
