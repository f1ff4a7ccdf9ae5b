import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/checks';
import { nameOf } from '../core/format';
import { clip } from './clip';
import type { PathOf } from './paths';

/** What a fix does, as the title under which it is offered. */
export function wordFix(fix: Fix, pathOf: PathOf = nameOf): string {
  switch (fix.does) {
    case 'note-change':
      return l10n.t('Position changed: note it at the later quote');
    case 'extend':
      return l10n.t('Extend the quote: “{0}”', clip(fix.words));
    case 'shorten':
      return l10n.t('Shorten the quote: “{0}”', clip(fix.words));
    case 'move-quote':
      return l10n.t('Move the quote to {0}', pathOf(fix.to));
    case 'tell-apart':
      return l10n.t('Not the same statement');
    case 'reassign-claim':
      return l10n.t('Different claim…');
    case 'edit-speakers':
      return l10n.t('Change the speaker…');
    case 'go-to-other':
      return l10n.t('Go to the other quote');
    case 'go-to-words':
      return l10n.t('Go to the words in {0}', pathOf(fix.file));
  }
}
