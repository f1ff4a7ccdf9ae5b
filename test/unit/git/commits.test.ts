import assert from 'node:assert/strict';
import { type Commit, commitsOn, subjectOf } from '../../../src/core/git';

const commit = (hash: string, hour: number, message = hash): Commit => ({
  ...{ hash, message, parents: [] },
  at: new Date(Date.UTC(2026, 0, 10, hour)),
});

describe('commits of a source', () => {
  it('are listed once each, the latest first, with the files that they changed', () => {
    const [added, anas, both] = [commit('added', 8), commit('anas', 9), commit('both', 10)];
    const logs = new Map([
      ['report.txt', [added]],
      ['report.txt.quotes.yaml', [both, added]],
      ['report.txt.quotes.ana.yaml', [both, anas]],
    ]);
    assert.deepEqual(
      commitsOn(logs).map(({ hash, files }) => `${hash}: ${files.join(', ')}`),
      [
        'both: report.txt.quotes.yaml, report.txt.quotes.ana.yaml',
        'anas: report.txt.quotes.ana.yaml',
        'added: report.txt, report.txt.quotes.yaml',
      ],
    );
  });

  it('of one moment stay in the order of git', () => {
    const logs = new Map([['report.txt', [commit('third', 9), commit('second', 9), commit('first', 9)]]]);
    assert.deepEqual(
      commitsOn(logs).map(({ hash }) => hash),
      ['third', 'second', 'first'],
    );
  });

  it('are told by the first line of their messages', () => {
    assert.equal(subjectOf(commit('a', 9, 'Tom codes the ferry\r\n\r\nAll of it\n')), 'Tom codes the ferry');
    assert.equal(subjectOf(commit('a', 9, '')), '');
  });
});
