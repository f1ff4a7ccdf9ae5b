import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { docx, docxOf, pdf, utf8 } from './support/documents';
import { articleIn, refusalOf, textsOf } from './support/reading';

describe('a file that gives no article says why', () => {
  const cases: readonly [what: string, name: string, bytes: () => Uint8Array, refusal: string][] = [
    ['a text that calls itself a PDF', 'a.pdf', () => utf8('no PDF'), 'damaged'],
    ['a text that calls itself a Word file', 'a.docx', () => utf8('no Word file'), 'damaged'],
    ['a Word file that is none', 'a.docx', () => zipSync({ 'other.txt': strToU8('x') }), 'damaged'],
    [
      'a Word file that was cut off',
      'a.docx',
      () => docx(...'abcdefghijklmnopqrstuvwxyz'.repeat(40)).subarray(0, 250),
      'damaged',
    ],
    ['XML that is ill-formed', 'a.docx', () => docxOf('<w:document><w:p></w:document>'), 'damaged'],
    [
      'XML that declares entities',
      'a.xml',
      () =>
        utf8(
          '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><PPSResponse>&b;</PPSResponse>',
        ),
      'declares-entities',
    ],
    ['XML of something else', 'a.xml', () => utf8('<?xml version="1.0"?><rss><item/></rss>'), 'no-article'],
    ['another archive', 'a.zip', () => zipSync({ '../../etc/passwd': strToU8('x') }), 'other-archive'],
    [
      'a Word file of before 2007',
      'a.doc',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'old-word',
    ],
    [
      'an Office file with a password',
      'a.docx',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')),
      'password',
    ],
    ['a PDF without text', 'a.pdf', () => pdf([[], []]), 'no-text-layer'],
    [
      'a PDF with a password',
      'a.pdf',
      () =>
        pdf(
          [[[72, 700, 10, 'Nobody reads this']]],
          `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
        ),
      'password',
    ],
    ['a PDF that is none', 'a.pdf', () => utf8('%PDF-1.4\nnothing'), 'damaged'],
    ['a picture', 'a.txt', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 7), 'binary'],
    ['an empty file', 'a.txt', () => new Uint8Array(), 'empty'],
    ['a file of spaces', 'a.txt', () => utf8(' \n\n \n'), 'empty'],
    [
      'a page that asks for a login',
      'a.html',
      () => utf8('<title>Login</title><p>Please log in.</p>'),
      'no-article',
    ],
    ['RTF that nests without end', 'a.rtf', () => utf8(`{\\rtf1 ${'{'.repeat(5000)}`), 'damaged'],
  ];
  for (const [what, name, bytes, refusal] of cases)
    it(what, async () => assert.equal(await refusalOf(name, bytes()), refusal));
});

describe('a page', () => {
  it('is told by its bytes, whatever its name', async () => {
    const article = await articleIn(
      'page.txt',
      `<!doctype html><title>T</title><p>${'A sentence of the article. '.repeat(20)}</p>`,
    );
    assert.match(textsOf(article).join(' '), /^A sentence of the article\./);
  });
});
