import { equal } from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { press, readIfThere } from '../support/hands';

describe('a read-only file', () => {
  const third = 'Third party\n\nSven Alder said: “The plan was agreed in May.”\n';
  const desk = deskWith('read-only', {
    'codebook.yaml': CODEBOOK,
    'report.txt': ARTICLE,
    'third.txt': third,
  });
  const protect = (name: string) => chmod(desk.file(name).fsPath, 0o444);

  it('is not replaced, as a sidecar', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const tagged = await desk.read('report.txt.quotes.yaml');
    await protect('report.txt.quotes.yaml');
    await press(desk, 'report.txt', 'The plan| was', 'd');
    equal(await desk.read('report.txt.quotes.yaml'), tagged);
  });

  it('is not replaced, as a codebook, and nothing is tagged', async () => {
    await protect('codebook.yaml');
    await press(desk, 'third.txt', 'The plan| was', 's');
    equal(await desk.read('codebook.yaml'), CODEBOOK);
    equal(await readIfThere(desk, 'third.txt.quotes.yaml'), undefined);
  });

  it('as a sidecar takes back what was written into the codebook', async () => {
    const sidecar = 'crossquote: 1\nsource: { title: Third }\n';
    await desk.write('third.txt.quotes.yaml', sidecar);
    await protect('third.txt.quotes.yaml');
    await press(desk, 'third.txt', 'The plan| was', 's');
    equal(await desk.read('third.txt.quotes.yaml'), sidecar);
    equal(await desk.read('codebook.yaml'), CODEBOOK);
  });
});
