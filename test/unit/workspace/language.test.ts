import assert from 'node:assert/strict';
import { suggestionsIn } from '../../../src/core/corpus';
import { Host, ROOT } from './folder';

/** English words, so that it is the setting that speaks where they are read as another language. */
const REPORT = 'Lena Vogel said that the bridge was closed. She left.\n';
const SAID = `---\nlanguage: fr\n---\n${REPORT}`;
const IN_ENGLISH = 'crossquote: 1\nsource: { language: en }\nquotes: []\n';

describe('the language that is set for articles', () => {
  const host = new Host({ 'c.txt': SAID, 'a.txt': REPORT, 'b.txt': REPORT, 'b.txt.quotes.yaml': IN_ENGLISH });
  const workspace = host.open({ allTexts: true });
  const suggestedIn = (name: string) =>
    suggestionsIn(workspace.corpus.source(ROOT + name)!).map(({ words }) => words);
  before(() => workspace.textsRead);
  after(() => workspace.dispose());

  it('goes before what the words tell, and counts at once', () => {
    assert.deepEqual(suggestedIn('a.txt'), ['the bridge was closed']);
    const changed: string[] = [];
    const stop = workspace.corpus.onDidChange(({ sources }) => changed.push(...sources));
    host.settings.language = 'fr';
    stop();
    assert.ok(changed.includes(`${ROOT}a.txt`));
    assert.deepEqual(suggestedIn('a.txt'), []);
  });

  it('goes before what the front matter of an article says, which goes before its words', () => {
    host.settings.language = undefined;
    assert.deepEqual(suggestedIn('c.txt'), []);
    host.settings.language = 'en';
    assert.deepEqual(suggestedIn('c.txt'), ['the bridge was closed']);
  });

  it('goes behind what a sidecar says', () => {
    host.settings.language = 'fr';
    assert.deepEqual(suggestedIn('b.txt'), ['the bridge was closed']);
  });

  it('is told by the words again when nothing is set', () => {
    host.settings.language = undefined;
    assert.deepEqual(suggestedIn('a.txt'), ['the bridge was closed']);
  });
});
