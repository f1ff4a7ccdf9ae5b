import * as vscode from 'vscode';
import type { TypingPlace } from '../../../core/completion';
import { type Schema, schemaAt } from './schema';

/** What is not typed by hand: Crossquote writes it, or a merge. */
const NOT_TYPED: ReadonlySet<string> = new Set(['conflicts', 'digest', 'formerly']);

/** The keys that may stand at a place and do not yet, in the order of the format, with what they mean. */
export function keyItems(
  file: 'sidecar' | 'codebook',
  place: TypingPlace,
  hasColon: boolean,
): vscode.CompletionItem[] {
  const found = schemaAt(file, place.path);
  return Object.entries(found?.schema.properties ?? {})
    .filter(([key]) => !place.present.has(key) && !NOT_TYPED.has(key))
    .map(([key, said], index) => {
      const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
      const value = schemaAt(file, [...place.path, key])?.schema ?? said;
      item.sortText = String(index).padStart(2, '0');
      if (said.description) item.documentation = said.description;
      if (hasColon) return item;
      item.insertText = new vscode.SnippetString(snippetFor(key, value, place));
      item.keepWhitespace = true;
      item.command = { title: '', command: 'editor.action.triggerSuggest' };
      return item;
    });
}

/** A key with what begins its value: a list of words in brackets, anything larger on lines of its own. */
function snippetFor(key: string, value: Schema, { isInFlow, column }: TypingPlace): string {
  if (value.const !== undefined) return `${key}: ${value.const}`;
  const isList = value.type === 'array';
  const isSmall = isList && value.items?.type === 'string';
  if (isSmall || (isList && isInFlow)) return `${key}: [$0]`;
  if (isInFlow || !(isList || value.type === 'object')) return `${key}: $0`;
  const indent = `\n${' '.repeat(column + 2)}`;
  if (!isList) return `${key}:${indent}$0`;
  return key === 'codings' ? `${key}:${indent}- { claim: $0 }` : `${key}:${indent}- $0`;
}
