import assert from 'node:assert/strict';
import { readArticles } from '../../../src/intake';
import { utf8 } from './support/documents';

const GERMAN =
  'Der Sprecher sagte am Freitag: „Wir haben dem Plan nie zugestimmt“ – und schwieg dann über die Gründe dafür.';
const RUSSIAN =
  'Представитель министерства заявил в пятницу, что план был согласован с обеими сторонами заранее.';

/** A text in an encoding of one byte a letter, by the table of its upper half. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>();
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (const [i, char] of [...new TextDecoder(encoding).decode(all)].entries()) bytes.set(char, i);
  // What Node's decoder leaves as control characters.
  for (const [byte, char] of [
    [0x84, '„'],
    [0x93, '“'],
    [0x94, '”'],
    [0x96, '–'],
  ] as const)
    if (encoding === 'windows-1252') bytes.set(char, byte);
  return Uint8Array.from(text, char => bytes.get(char) ?? 63);
}

async function readText(bytes: Uint8Array): Promise<{ text: string; guessed: string | undefined }> {
  const reading = await readArticles({ name: 'report.txt', bytes });
  assert('articles' in reading);
  return { text: reading.articles[0]!.paragraphs.at(-1)!.text, guessed: reading.guessed };
}

describe('a text in any encoding', () => {
  it('in UTF-8 is read as it is, with a mark or without', async () => {
    assert.deepEqual(await readText(utf8(GERMAN)), { text: GERMAN, guessed: undefined });
    assert.deepEqual(await readText(utf8(`\uFEFF${GERMAN}`)), { text: GERMAN, guessed: undefined });
  });

  it('in UTF-16 is read with a mark or without', async () => {
    const bytes = new Uint8Array(Buffer.from(GERMAN, 'utf16le'));
    assert.deepEqual(await readText(Uint8Array.of(0xff, 0xfe, ...bytes)), {
      text: GERMAN,
      guessed: undefined,
    });
    assert.equal((await readText(bytes)).text, GERMAN);
  });

  it('in windows-1252 keeps its curly quotes and dashes, and the guess is told', async () =>
    assert.deepEqual(await readText(encoded(GERMAN, 'windows-1252')), {
      text: GERMAN,
      guessed: 'windows-1252',
    }));

  it('in another one is guessed by its words', async () =>
    assert.deepEqual(await readText(encoded(RUSSIAN, 'windows-1251')), {
      text: RUSSIAN,
      guessed: 'windows-1251',
    }));
});
