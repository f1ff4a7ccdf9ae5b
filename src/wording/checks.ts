import * as l10n from '@vscode/l10n';
import type { ProblemCode } from '../core/model';

/** What a check looks for, in one sentence. */
export function wordCheck(code: ProblemCode): string {
  switch (code) {
    case 'yaml-syntax':
      return l10n.t('A sidecar or codebook is not YAML.');
    case 'merge-conflict':
      return l10n.t('A sidecar or codebook has conflict marks of git in it.');
    case 'too-large':
      return l10n.t('A sidecar or codebook is too long to be read.');
    case 'too-large-for-form':
      return l10n.t(
        'A long sidecar or codebook is written in a way that takes long to read, or has a mistake.',
      );
    case 'duplicate-key':
      return l10n.t('A key stands twice in one group of keys.');
    case 'unknown-alias':
      return l10n.t('An alias of YAML stands for nothing that was written before it.');
    case 'aliases-explode':
      return l10n.t('The aliases of YAML in a file stand for more than can be read.');
    case 'newer-format':
      return l10n.t('A file was written by a later version of Crossquote.');
    case 'no-version':
      return l10n.t('A file does not say that it is one of Crossquote’s.');
    case 'no-coder':
      return l10n.t('A file with the name of a coder’s sidecar does not say whose work it holds.');
    case 'other-coder':
      return l10n.t('A coder’s sidecar holds the work of somebody else than its name says.');
    case 'same-coder':
      return l10n.t('The work of two coders would stand in one file.');
    case 'wrong-shape':
      return l10n.t('A value is not of the kind that its place wants.');
    case 'missing-key':
      return l10n.t('An entry lacks a key that it needs.');
    case 'duplicate-id':
      return l10n.t('Two quotes of a sidecar have the same id.');
    case 'duplicate-coding':
      return l10n.t('A coder has coded a quote twice on one claim.');
    case 'unknown-stance':
      return l10n.t('A sidecar or codebook names a stance that the codebook does not have.');
    case 'unknown-actor':
      return l10n.t('A sidecar or codebook names an actor that the codebook does not have.');
    case 'unknown-claim':
      return l10n.t('A sidecar or codebook names a claim that the codebook does not have.');
    case 'unknown-check':
      return l10n.t('A codebook sets the level of a check that there is not.');
    case 'unknown-variable':
      return l10n.t('A value is of no variable that the codebook has.');
    case 'unknown-value':
      return l10n.t('A variable, or an option of a saved view, has a value that it cannot have.');
    case 'unknown-group':
      return l10n.t('A quote is part of a quotation of which there is nothing else.');
    case 'fits-nothing':
      return l10n.t('A pattern of sources in a codebook fits none.');
    case 'unknown-coder':
      return l10n.t('A view names a coder who has coded nothing.');
    case 'bad-pattern':
      return l10n.t('A pattern for files that are brought in finds nothing in any.');
    case 'field-conflict':
      return l10n.t('A merge could not decide between two values.');
    case 'misspelt-key':
      return l10n.t('A key is none of Crossquote’s, and resembles one.');
    case 'own-key':
      return l10n.t('A key is none of Crossquote’s.');
    case 'no-day':
      return l10n.t('A day is in no calendar, or is not written as year, month and day.');
    case 'said-later':
      return l10n.t('Words were said after the article was published that has them.');
    case 'no-address':
      return l10n.t('An address leads nowhere as it is written.');
    case 'bad-link':
      return l10n.t('A link between variants leads to no quote, or to its own, or a decision names none.');
    case 'same-name':
      return l10n.t('Two actors have the same name or alias.');
    case 'same-claim':
      return l10n.t('Two claims have the same sentence.');
    case 'circular':
      return l10n.t('A relation of actors or claims leads back to where it began.');
    case 'both-ways':
      return l10n.t('A claim contradicts another one that it supports or restates.');
    case 'bad-shortcut':
      return l10n.t('The key of a stance is not one free letter or digit.');
    case 'orphan':
      return l10n.t('The words of a quote are not in its source.');
    case 'uncertain':
      return l10n.t('It is not certain where a quote stands in its source.');
    case 'changed-words':
      return l10n.t('The source has other words at a quote’s place now.');
    case 'no-source':
      return l10n.t('A sidecar has no source beside it.');
    case 'sidecar-elsewhere':
      return l10n.t('A source has no sidecar, and one that has lost its source fits it.');
    case 'unreadable-file':
      return l10n.t('A source, sidecar or codebook cannot be read as text.');
    case 'contradiction':
      return l10n.t(
        'An actor takes opposing stances on a claim, or the same side on two claims that contradict each other, and no coding says that the position changed.',
      );
    case 'other-speakers':
      return l10n.t('Two sources have the same words from different speakers.');
    case 'words-elsewhere':
      return l10n.t('The words of a quote are not in its source, but in another one.');
    case 'tagged-twice':
      return l10n.t('The same words at the same place are tagged as two quotes.');
    case 'speaker-not-named':
      return l10n.t('A source names the speaker of a quote nowhere, by name, alias or last name.');
    case 'unbalanced-marks':
      return l10n.t('A quote has an opening or closing quote mark without the other one.');
    case 'cut-negation':
      return l10n.t('A quote begins right behind a “not”, “never” or the like, which turns what it says.');
  }
}
