import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const CLI = resolve('dist/cli.js');
const ARTICLE = { id: 7, text: '“We sail at noon,” said Ann Lee.' };

describe('crossquote quotes --stdin', () => {
  const answers = (input: string) =>
    spawnSync(process.execPath, [CLI, 'quotes', '--stdin'], { input, encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .map(line => JSON.parse(line) as { id: unknown; language?: string; quotes?: object[]; error?: string });

  it('gives each article its quotes and its language, by its id', () => {
    const german = { id: 'de', text: 'Der Minister sagte, dass die Brücke nicht sicher ist.' };
    const [first, second] = answers(`${JSON.stringify(ARTICLE)}\n\n${JSON.stringify(german)}`);
    assert.equal(first?.id, 7);
    assert.equal(first.language, 'en');
    assert.equal(first.quotes?.length, 1);
    assert.equal(second?.language, 'de');
  });

  it('takes articles whose line names no language to be in the one that was given', () => {
    const french = { ...ARTICLE, language: 'fr' };
    const { stdout } = spawnSync(process.execPath, [CLI, 'quotes', '--stdin', '--language=de'], {
      input: `${JSON.stringify(ARTICLE)}\n${JSON.stringify(french)}`,
      encoding: 'utf8',
    });
    const languages = stdout
      .trim()
      .split('\n')
      .map(line => (JSON.parse(line) as { language: string }).language);
    assert.deepEqual(languages, ['de', 'fr']);
  });

  it('says what is no language, and reads nothing', () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'quotes', 'a.txt', '--language=the first'], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.ok(stderr.includes('the first'));
  });

  it('goes on behind a line that is no article, and says which it was', () => {
    const [nonsense, textless, last] = answers(`nonsense\n{"id":"x"}\n${JSON.stringify(ARTICLE)}\n`);
    assert.ok(nonsense?.error);
    assert.equal(textless?.id, 'x');
    assert.ok(textless.error);
    assert.equal(last?.id, 7);
  });

  it('answers a line before the next one comes', async () => {
    const filter = spawn(process.execPath, [CLI, 'quotes', '--stdin']);
    try {
      const lines = createInterface({ input: filter.stdout });
      filter.stdin.write(`${JSON.stringify(ARTICLE)}\n`);
      const [line] = (await once(lines, 'line')) as [string];
      assert.equal((JSON.parse(line) as { id: number }).id, 7);
    } finally {
      filter.stdin.end();
      await once(filter, 'close');
    }
  });
});
