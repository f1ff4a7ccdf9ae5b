import * as vscode from 'vscode';
import type { StanceColor, StanceShape } from '../../core';

/** What a gutter sign can say: a stance, different ones on one line, or a quote that is not coded yet. */
export type SignShape = StanceShape | 'mixed' | 'uncoded';

/** The colours contributed in package.json, for pictures, which cannot ask the theme. A test holds the two together. */
export const SIGN_COLORS: Readonly<Record<StanceColor, { readonly light: string; readonly dark: string }>> = {
  green: { light: '#2E7D32', dark: '#73C991' },
  red: { light: '#C62828', dark: '#F48771' },
  yellow: { light: '#8A6D00', dark: '#E2C08D' },
  blue: { light: '#1565C0', dark: '#75BEFF' },
  orange: { light: '#B85C00', dark: '#FFA657' },
  purple: { light: '#6A1B9A', dark: '#C58AF9' },
  grey: { light: '#5F6368', dark: '#A9ADB3' },
};

/** Each in a field of 16 by 16. */
const PATHS: Readonly<Record<SignShape, string>> = {
  for: '<path d="M8 3 14 13H2Z"/>',
  against: '<path d="M8 13 14 3H2Z"/>',
  conditional: '<path d="M8 2 14 8 8 14 2 8Z"/>',
  neutral: '<circle cx="8" cy="8" r="5"/>',
  mixed: '<path d="M3 3H13V13H3Z M5 5V11H8V5Z" fill-rule="evenodd"/>',
  uncoded:
    '<path d="M8 3A5 5 0 1 0 8 13A5 5 0 1 0 8 3Z M8 5A3 3 0 1 1 8 11A3 3 0 1 1 8 5Z" fill-rule="evenodd"/>',
};

/** The decoration that puts a sign into the gutter. */
export function gutterSign(shape: SignShape, color: StanceColor): vscode.TextEditorDecorationType {
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
