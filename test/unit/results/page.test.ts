import assert from 'node:assert/strict';
import { writePage } from '../../../src/editor/results/page';

const page = (title: string): string =>
  writePage({
    title,
    language: 'en',
    script: 'https://vscode.example/network.js?a&b',
    style: 'https://vscode.example/style.css',
    styleSource: 'https://vscode.example',
  });

/** The parts of a page's policy, and the sign by which its own script is known. */
function policyOf(html: string): { policy: string[]; nonce: string } {
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  const [, nonce = ''] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
  return { policy: policy.split('; '), nonce };
}

describe('a page of results', () => {
  it('runs its own script alone, and loads nothing but its style', () => {
    const html = page('Network');
    const { policy, nonce } = policyOf(html);
    assert.deepEqual(policy, [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}'`,
      'style-src https://vscode.example',
    ]);
    assert.deepEqual(html.match(/<script[^>]*>/g), [
      `<script nonce="${nonce}" src="https://vscode.example/network.js?a&amp;b">`,
    ]);
  });

  it('has its script known by a sign that nobody can guess, another one each time', () => {
    const [one, other] = [page('Network'), page('Network')].map(html => policyOf(html).nonce);
    assert.match(one!, /^[\da-f]{48}$/);
    assert.notEqual(one, other);
  });

  it('has no markup of a title’s own', () => {
    const html = page('</title><script>alert(1)</script><img src=x onerror="alert(1)">');
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /<img/);
  });
});
