import assert from 'node:assert/strict';
import { writeJsonLines, writeTable } from '../../../src/core/exchange';

describe('a table', () => {
  const rows = [
    ['name', 'words', 'net'],
    ['Ana', 'so, “it” is', -1],
    ['Bo', 'he said "no"\nand left', undefined],
  ];

  it('is written as CSV and TSV, cells in marks where they need them', () => {
    assert.equal(
      writeTable(rows, { format: 'csv', byteOrderMark: false }),
      'name,words,net\nAna,"so, “it” is",-1\nBo,"he said ""no""\nand left",\n',
    );
    assert.equal(
      writeTable(rows.slice(0, 2), { format: 'tsv', byteOrderMark: false }),
      'name\twords\tnet\nAna\tso, “it” is\t-1\n',
    );
  });

  it('has text that a spreadsheet would run defused, and numbers as they are', () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'];
    const [line = ''] = [writeTable([[...dangerous, -1, true]], { format: 'csv', byteOrderMark: false })];
    assert.equal(line, `'=1+1,'+1,'-1,'@SUM(A1),'\tx,-1,true\n`);
  });

  it('has nothing in a cell that a terminal, a CI service or the cells behind it obey', () => {
    const cells = [
      ['\x1b]0;title\x07', '\\x1b]0;title\\x07'],
      ['user\u202e txt.exe', 'user\\u202e txt.exe'],
      ['a\u2066b', 'a\\u2066b'],
      ['over\rwritten', 'over\\rwritten'],
      ['a\u2028b\u0085c\0', 'a\\u2028b\\x85c\\x00'],
      ['::error::x', '\\x3a:error::x'],
      ['one\n ::error::x', '"one\n \\x3a:error::x"'],
      ['##vso[task.x]', '\\x23#vso[task.x]'],
    ] as const;
    for (const [text, written] of cells)
      assert.equal(writeTable([[text]], { format: 'csv', byteOrderMark: false }), `${written}\n`);
  });

  it('keeps line ends, tabs and the marks of scripts that are written from right to left', () => {
    const text = 'one\ttwo\nthree\r\nfour \u200f\u200eשלום';
    assert.equal(writeTable([[text]], { format: 'csv', byteOrderMark: false }), `"${text}"\n`);
  });

  it('begins with a byte-order mark where that is asked for', () =>
    assert.equal(writeTable([['a']], { format: 'csv', byteOrderMark: true }), '\ufeffa\n'));

  it('is written as JSON Lines, without what is not there', () =>
    assert.equal(writeJsonLines([{ a: 1, b: undefined }, { a: '\n' }]), '{"a":1}\n{"a":"\\n"}\n'));
});
