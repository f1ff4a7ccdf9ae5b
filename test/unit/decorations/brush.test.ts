import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Brush } from '../../../src/editor/decorations/brush';

/** An editor at a version of its text, which counts how often decorations are set. */
class Page {
  calls = 0;
  readonly document = { version: 1 };
  readonly setDecorations = () => {
    this.calls += 1;
  };
}

const range = (line: number, from: number, to: number) =>
  ({ start: { line, character: from }, end: { line, character: to } }) as vscode.Range;

describe('a brush', () => {
  const type = { dispose: () => undefined } as unknown as vscode.TextEditorDecorationType;
  const draw = (brush: Brush, page: Page, ...ranges: vscode.Range[]) =>
    brush.draw(page as unknown as vscode.TextEditor, ranges);

  it('does not draw again what did not change, however often it is asked', () => {
    const brush = new Brush(type);
    const page = new Page();
    for (let change = 0; change < 500; change++) draw(brush, page, range(1, 2, 8), range(3, 0, 4));
    assert.equal(page.calls, 1);
  });

  it('draws nothing where nothing was drawn', () => {
    const page = new Page();
    draw(new Brush(type), page);
    assert.equal(page.calls, 0);
  });

  it('draws once for each change of the ranges or of the text, and once to take all away', () => {
    const brush = new Brush(type);
    const page = new Page();
    draw(brush, page, range(1, 2, 8));
    draw(brush, page, range(1, 2, 9));
    page.document.version += 1;
    draw(brush, page, range(1, 2, 9));
    draw(brush, page);
    draw(brush, page);
    assert.equal(page.calls, 4);
  });

  it('draws in each editor for itself', () => {
    const brush = new Brush(type);
    const pages = [new Page(), new Page()];
    for (const page of pages) draw(brush, page, range(1, 2, 8));
    assert.deepEqual(
      pages.map(({ calls }) => calls),
      [1, 1],
    );
  });
});
