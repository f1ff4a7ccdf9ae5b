import * as vscode from 'vscode';
import { placeOfTyping } from '../../../core/completion';
import { isCodebook, sourceOf } from '../../../core/format';
import { idOf } from '../../host';
import type { Session } from '../../session';
import { TAG_FILES } from '../selectors';
import { keyItems } from './keys';
import { schemaAt } from './schema';
import { valueItems } from './values';

/** While one types in a sidecar or codebook: keys of the format, and the actors, claims and stances of the codebook. */
export const registerCompletion = (session: Session): vscode.Disposable =>
  vscode.languages.registerCompletionItemProvider(
    TAG_FILES,
    {
      async provideCompletionItems(document, position, token) {
        await session.settled();
        if (token.isCancellationRequested) return undefined;
        return itemsAt(session, document, position);
      },
    },
    ' ',
    '[',
    '{',
  );

function itemsAt(
  { corpus }: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  const id = idOf(document.uri);
  const text = document.getText();
  const offset = document.offsetAt(position);
  const place = placeOfTyping(text, offset);
  if (!place) return [];
  const file = isCodebook(id) ? 'codebook' : 'sidecar';
  const rest = /^([^\s,:[\]{}#]*)(\s*:)?/.exec(text.slice(offset))!;
  const isKey = !place.isValue && schemaAt(file, place.path)?.schema.properties !== undefined;
  const book = corpus.codebook(file === 'codebook' ? id : corpus.codebookOf(sourceOf(id)));
  const items = isKey ? keyItems(file, place, rest[2] !== undefined) : valueItems(file, place, book);
  const from = document.positionAt(place.start);
  const range = {
    inserting: new vscode.Range(from, position),
    replacing: new vscode.Range(from, document.positionAt(offset + rest[1]!.length)),
  };
  return items.map(item => Object.assign(item, { range }));
}
