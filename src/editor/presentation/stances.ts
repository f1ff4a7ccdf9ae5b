import * as vscode from 'vscode';
import {
  type Codebook,
  type Coding,
  type Stance,
  type StanceColor,
  type StanceShape,
  shapeOf,
  stanceOf,
} from '../../core/model';

/** A codicon for each shape, so that a stance is never told by color alone. */
const ICONS: Readonly<Record<StanceShape, string>> = {
  for: 'triangle-up',
  against: 'triangle-down',
  conditional: 'debug-breakpoint-log',
  neutral: 'circle-filled',
};

/** A sign for each shape, for text. */
const SIGNS: Readonly<Record<StanceShape, string>> = {
  for: '▲',
  against: '▼',
  conditional: '◆',
  neutral: '●',
};

/** Of a key that the codebook does not have. */
const UNKNOWN_SIGN = '?';

export const stanceIcon = (stance: Stance | undefined): string =>
  stance ? ICONS[shapeOf(stance)] : 'question';

export const stanceSign = (stance: Stance | undefined): string =>
  stance ? SIGNS[shapeOf(stance)] : UNKNOWN_SIGN;

/** Of a plain code, which ties a quote to a claim and takes no stance on it. */
export const PLAIN_SIGN = '□';

/** Of a quote that coders take for different things. */
export const DISPUTED_SIGN = '≠';

export const codingSign = (coding: Coding, book: Codebook): string =>
  coding.stance === undefined ? PLAIN_SIGN : stanceSign(stanceOf(book, coding));

export const stanceColor = (color: StanceColor | 'disputed'): vscode.ThemeColor =>
  new vscode.ThemeColor(`crossquote.${color}`);

/** The stance that a quote's codings agree on; undefined when there is none, or coders or claims differ. */
export function commonStance(codings: readonly Coding[], book: Codebook): Stance | undefined {
  const [first] = codings;
  return first && codings.every(coding => coding.stance === first.stance) ? stanceOf(book, first) : undefined;
}
