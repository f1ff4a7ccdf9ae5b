import * as vscode from 'vscode';
import type { StanceShape } from '../../core/model';
import { SIGN_COLORS, type SignColor } from './signColors';

/**
 * What a gutter sign can say: a stance, different ones on one line, coders who differ, a plain code, or a quote that is
 * not coded yet.
 */
export type SignShape = StanceShape | 'mixed' | 'disputed' | 'plain' | 'uncoded';

/** Each in a field of 16 by 16. */
const PATHS: Readonly<Record<SignShape, string>> = {
  for: '<path d="M8 3 14 13H2Z"/>',
  against: '<path d="M8 13 14 3H2Z"/>',
  conditional: '<path d="M8 2 14 8 8 14 2 8Z"/>',
  neutral: '<circle cx="8" cy="8" r="5"/>',
  mixed: '<path d="M3 3H13V13H3Z M5 5V11H8V5Z" fill-rule="evenodd"/>',
  disputed: '<path d="M3 5H13V7H3Z M3 9H13V11H3Z M10 2 12 3 6 14 4 13Z"/>',
  plain: '<path d="M3 3H13V13H3Z M5 5V11H11V5Z" fill-rule="evenodd"/>',
  uncoded:
    '<path d="M8 3A5 5 0 1 0 8 13A5 5 0 1 0 8 3Z M8 5A3 3 0 1 1 8 11A3 3 0 1 1 8 5Z" fill-rule="evenodd"/>',
};

/** The decoration that puts a sign into the gutter. */
export function gutterSign(shape: SignShape, color: SignColor): vscode.TextEditorDecorationType {
  const { light, dark } = SIGN_COLORS[color];
  return vscode.window.createTextEditorDecorationType({
    gutterIconSize: '70%',
    light: { gutterIconPath: picture(shape, light) },
    dark: { gutterIconPath: picture(shape, dark) },
  });
}

function picture(shape: SignShape, color: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" fill="${color}">${PATHS[shape]}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
