import assert from 'node:assert/strict';
import { patternFault, writtenOut } from '../../../src/core/patterns';

describe('a pattern for files that are brought in, with repeats', () => {
  const times = (unit: string, ...repeats: readonly number[]) =>
    repeats.reduce((inner, count) => `(${inner}){${count}}`, unit);

  it('is too long where repeats in repeats make it so', () => {
    for (const unit of ['ab'.repeat(440), `\\Q[\\E${'a'.repeat(880)}`, `[]](${'a'.repeat(880)})`]) {
      const pattern = `(?P<text>${times(unit, 10, 10, 10)})`;
      assert.equal(patternFault(pattern)?.why, 'too-long', pattern.slice(0, 20));
    }
  });

  it('is as long as its signs where nothing is repeated, and as often longer as it is repeated', () => {
    assert.equal(writtenOut('abc'), 3);
    assert.equal(writtenOut('a{3}b'), 4);
    assert.equal(writtenOut('(ab){3}'), 12);
    assert.equal(writtenOut('((ab){3}c){2}'), 30);
    assert.equal(writtenOut('[a-z]{2,4}'), 20);
    assert.equal(writtenOut('\\{3}'), 4);
  });

  it('is sound where people wrote it for people', () => {
    assert.equal(patternFault('^Title: .{1,200}\\n(?P<text>(?:.+\\n){1,50})'), undefined);
  });
});
