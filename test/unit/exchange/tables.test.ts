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
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];
    const [line = ''] = [writeTable([[...dangerous, -1, true]], { format: 'csv', byteOrderMark: false })];
    assert.equal(line, `'=1+1,'+1,'-1,'@SUM(A1),'\tx,"'\rx",-1,true\n`);
  });

  it('begins with a byte-order mark where that is asked for', () =>
    assert.equal(writeTable([['a']], { format: 'csv', byteOrderMark: true }), '\ufeffa\n'));

  it('is written as JSON Lines, without what is not there', () =>
    assert.equal(writeJsonLines([{ a: 1, b: undefined }, { a: '\n' }]), '{"a":1}\n{"a":"\\n"}\n'));
});
