import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { CHECKS } from '../../src/core/checks';
import { wordCheck, wordUnreadable } from '../../src/wording';
import { inMadeUp } from './support/madeUp';

const bundle: Readonly<Record<string, string>> = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8'));

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: readFileSync(join('src', name), 'utf8') }));

/** Every place where a message is asked for, with what is asked. */
const asked = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/\bl10n\.t\(\s*(?:('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*[,)])?/g)].map(
    ([, literal], i) => ({ place: `${name}, message ${i + 1}`, literal }),
  ),
);

describe('the messages that can be translated', () => {
  it('stand word for word where they are said: the program that collects them sees no others', () => {
    assert(asked.length > 0);
    assert.deepEqual(
      asked.filter(({ literal }) => literal === undefined).map(({ place }) => place),
      [],
    );
    assert.deepEqual(
      sources
        .filter(({ text }) => /[{,]\s*t\s*[,}][^;]*l10n|\bl10n\.t\b(?!\()|l10n\[/.test(text))
        .map(({ name }) => name),
      [],
    );
  });

  it('are all in l10n/bundle.l10n.json, with no others (npm run l10n writes it anew)', () => {
    const messages = asked.flatMap(({ literal = '' }) => spoken(literal));
    assert.deepEqual(Object.keys(bundle), [...new Set(messages)].sort());
  });

  describe('in a made-up language', () => {
    before(() => l10n.config({ contents: inMadeUp('l10n/bundle.l10n.json') }));
    after(() => l10n.config({ contents: {} }));

    it('are said in it', () => {
      for (const { code } of CHECKS) assert.match(wordCheck(code), /^⟦.*⟧$/);
      assert.equal(
        wordUnreadable('a.txt', 'utf-16'),
        '⟦a.txt is in UTF-16. Save it as UTF-8 (“Change File Encoding”) to annotate it.⟧',
      );
    });
  });
});

/** What a literal of the code says. */
const spoken = (literal: string): string => literal.slice(1, -1).replace(/\\(.)/g, '$1');
