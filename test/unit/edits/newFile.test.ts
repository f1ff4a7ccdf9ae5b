import assert from 'node:assert/strict';
import { editFile, type FileEdit, inverseFiles, isIdle, newFile } from '../../../src/core/edits';

const FILE = 'file:///folder/article.txt';
const edit = newFile(FILE, 'An article\n');

const made = (text: string | undefined, [file]: readonly FileEdit[]) => {
  const result = editFile(text, file!);
  return 'refused' in result ? result.refused : result.text;
};

describe('a new file', () => {
  it('says what it is to say', () => {
    assert.equal(made(undefined, [edit]), 'An article\n');
    assert.equal(isIdle(edit), false);
  });

  it('is not written where one is', () => assert.equal(made('By hand\n', [edit]), 'changed-since'));

  it('goes when that is undone, and comes when it is done again', () => {
    const back = inverseFiles([edit]);
    assert.equal(made('An article\n', back), undefined);
    assert.equal(made(undefined, inverseFiles(back)), 'An article\n');
  });

  it('stays where somebody has changed it since', () =>
    assert.equal(made('An article, corrected\n', inverseFiles([edit])), 'changed-since'));
});
