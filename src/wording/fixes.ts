import type { Fix } from '../core/checks';
import { clip } from './clip';
import { pathOf, t } from './voice';

/** What a fix does, as the title under which it is offered. */
export function wordFix(fix: Fix): string {
  switch (fix.does) {
    case 'note-change':
      return t('Position changed: note it at the later quote');
    case 'extend':
      return t('Extend the quote: “{0}”', clip(fix.words));
    case 'shorten':
      return t('Shorten the quote: “{0}”', clip(fix.words));
    case 'move-quote':
      return t('Move the quote to {0}', pathOf(fix.to));
    case 'tell-apart':
      return t('Not the same statement');
    case 'reassign-claim':
      return t('Different claim…');
    case 'edit-speakers':
      return t('Change the speaker…');
    case 'go-to-other':
      return t('Go to the other quote');
    case 'go-to-words':
      return t('Go to the words in {0}', pathOf(fix.file));
  }
}
