import * as vscode from 'vscode';
import { kindNamedAt, type TypingPlace } from '../../../core/completion';
import { type Codebook, type EntryKind, standingOf } from '../../../core/model';
import { writeKey } from '../../../core/yaml';
import { clip } from '../../../wording';
import { literal } from '../../telling';
import { schemaAt } from './schema';

/** What may stand as a value at a place: entries of the codebook, or the few words that the format knows. */
export function valueItems(
  file: 'sidecar' | 'codebook',
  place: TypingPlace,
  book: Codebook,
): vscode.CompletionItem[] {
  const found = schemaAt(file, place.path);
  if (!found) return [];
  const { way, schema } = found;
  const kind = kindNamedAt(file, way);
  if (kind) return entryItems(kind, book);
  // Behind the key of a list nothing is typed yet that would open it.
  const each = kindNamedAt(file, [...way, '*']);
  if (each) return entryItems(each, book).map(inBrackets);
  const words = schema.enum ?? (schema.type === 'boolean' ? ['true'] : []);
  return words.map((word, index) => {
    const item = new vscode.CompletionItem(word, vscode.CompletionItemKind.EnumMember);
    item.sortText = String(index);
    return item;
  });
}

function inBrackets(item: vscode.CompletionItem): vscode.CompletionItem {
  item.insertText = `[${item.insertText}]`;
  return item;
}

function entryItems(kind: EntryKind, book: Codebook): vscode.CompletionItem[] {
  switch (kind) {
    case 'actor':
      return [...book.actors.values()].map((actor, index) => {
        const names = [actor.name, ...actor.aliases];
        return entryItem(index, actor.key, actor.name, names.join(' '), {
          detail: standingOf(book, actor),
          documentation: names.slice(1).join(', '),
          kind: vscode.CompletionItemKind.User,
        });
      });
    case 'claim':
      return [...book.claims.values()].map(({ key, text }, index) =>
        entryItem(index, key, clip(text), text, {
          detail: '',
          documentation: text,
          kind: vscode.CompletionItemKind.Reference,
        }),
      );
    case 'stance':
      return [...book.stances.values()].map(({ key, polarity }, index) =>
        entryItem(index, key, vscode.l10n.t('polarity {0}', polarity), '', {
          detail: '',
          documentation: '',
          kind: vscode.CompletionItemKind.EnumMember,
        }),
      );
  }
}

interface Said {
  readonly detail: string;
  readonly documentation: string;
  readonly kind: vscode.CompletionItemKind;
}

/** An entry that is written by its key and found by its words too; the codebook's order stays where both do as well. */
function entryItem(
  index: number,
  key: string,
  description: string,
  words: string,
  { detail, documentation, kind }: Said,
): vscode.CompletionItem {
  // Of all that a line of the list has, its label alone may hold icons.
  const item = new vscode.CompletionItem({ label: literal(key), description }, kind);
  item.insertText = writeKey(key);
  item.filterText = `${key} ${words}`.trim();
  item.sortText = String(index).padStart(6, '0');
  if (detail) item.detail = detail;
  if (documentation) item.documentation = documentation;
  return item;
}
