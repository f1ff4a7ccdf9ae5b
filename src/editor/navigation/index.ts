import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerInText } from './inText';
import { registerOnClaim } from './onClaim';
import { registerOpening } from './opening';

export { goToQuote } from './inText';
export { putCursor } from './putCursor';
export { previewQuote, showQuote } from './showQuote';
export { openText, showSuggestion } from './showSpan';
export { ViewSnapshot } from './viewSnapshot';

/** All that goes from one place to another. */
export const registerNavigation = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(registerInText(session), registerOnClaim(session), registerOpening(session));
