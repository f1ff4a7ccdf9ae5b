import * as vscode from 'vscode';
import { anchorQuotes } from '../../core/anchoring';
import type { Quote } from '../../core/model';
import type { OpenUnit } from '../../core/rounds';
import { rangeOf } from '../host';
import { openText } from '../navigation';

/** Shows the words of a quotation in their source, as far as they are there, and leaves the focus where it is. */
export async function showUnit({ source }: Pick<OpenUnit, 'source'>, parts: readonly Quote[]): Promise<void> {
  const document = await openText(source.file);
  const [first] = anchorQuotes(document.getText(), parts).filter(
    place => !('orphan' in place) && !place.uncertain,
  );
  const selection = first && 'start' in first ? rangeOf(document, first) : undefined;
  await vscode.window.showTextDocument(document, {
    ...(selection && { selection }),
    preserveFocus: true,
    preview: true,
  });
}
