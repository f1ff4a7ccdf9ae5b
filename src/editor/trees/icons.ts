import * as vscode from 'vscode';
import { type Codebook, type Coding, isCodedDifferently, shapeOf, stanceKeysOf } from '../../core/model';
import { stanceColor, stanceIcon } from '../presentation';

/** Some speak for a claim and some against it. */
export const CONTESTED_ICON = new vscode.ThemeIcon('arrow-swap', new vscode.ThemeColor('crossquote.orange'));

/** The words are not surely in the text. */
export const ASTRAY_ICON = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

/** Nothing is known of it: its sidecar cannot be read. */
export const BROKEN_ICON = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));

/** Found by the engine, tagged by nobody. */
export const SUGGESTED_ICON = new vscode.ThemeIcon('circle-large-outline');

/** Coders take it for different things. */
const DISPUTED_ICON = new vscode.ThemeIcon('diff', stanceColor('disputed'));

/** The icon for codings: of the stances that they take, or a sign that they are plain codes. */
export function codingsIcon(codings: readonly Coding[], book: Codebook): vscode.ThemeIcon {
  if (isCodedDifferently(codings)) return DISPUTED_ICON;
  const stances = stanceKeysOf(codings);
  return codings.length > 0 && stances.length === 0
    ? new vscode.ThemeIcon('tag')
    : stancesIcon(stances, book);
}

/** The icon for stances taken together: the shape and color of one kind, or a sign that there is none or that they differ. */
export function stancesIcon(keys: readonly string[], book: Codebook): vscode.ThemeIcon {
  const [first] = keys;
  if (first === undefined) return new vscode.ThemeIcon('circle-outline');
  const stance = book.stances.get(first);
  const isOneShape = keys.every(key => shapeOf(book.stances.get(key)) === shapeOf(stance));
  if (!isOneShape) return new vscode.ThemeIcon('primitive-square');
  return new vscode.ThemeIcon(stanceIcon(stance), stance && stanceColor(stance.color));
}
