import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import type { Round } from '../../core/model';
import { blindRoundOf, isCoderOf } from '../../core/rounds';
import { settings, writeSetting } from '../host';
import { SETTINGS } from '../ids';
import { Refused, type Session } from '../session';
import { ask, askText, covers, fail } from '../telling';

/**
 * The name of who codes a source, undefined when the person gives up. Where a blind round has the source and it is not
 * known which of its coders this is, that is asked before anything is tagged.
 */
export async function coderName({ corpus }: Session, source: TaggedSource): Promise<string | undefined> {
  const round = blindRoundOf(corpus, source);
  if (!round) return anyCoderName();
  return isCoderOf(round, settings.coder) ? settings.coder : whoOf(round);
}

/** Which of the coders of a blind round this is; kept as a setting. */
async function whoOf({ key, coders }: Round): Promise<string | undefined> {
  const answer = await ask<string>({
    title: vscode.l10n.t('Round “{0}” is blind here. Who are you?', key),
    placeholder: vscode.l10n.t(
      'What you tag goes into a sidecar of your own; what others do is not shown until the round is closed',
    ),
    options: typed =>
      coders
        .filter(name => covers(name, typed.trim()))
        .map(name => ({ icon: 'person', words: name, value: name })),
  });
  return typeof answer === 'object' ? keep(answer.value) : undefined;
}

/** What was answered while VS Code is still writing it down: that takes a second, in which a person types on. */
let answered = '';

/** Keeps the name as a setting, and says so where VS Code has not taken it: it would be asked again and again. */
async function keep(coder: string): Promise<string> {
  await writeSetting(SETTINGS.coder, coder);
  if (settings.coder !== coder)
    throw new Refused(
      vscode.l10n.t(
        'VS Code has not taken the setting “crossquote.coder”: it is one of the user’s, and what other settings have of it is in the way.',
      ),
    );
  return coder;
}

/** Whether something may be changed in a source: in a blind round, one of its coders must be known. */
export const mayTag = async (session: Session, source: TaggedSource): Promise<boolean> =>
  blindRoundOf(session.corpus, source) === undefined || (await coderName(session, source)) !== undefined;

/** The coder's name; asked for once and kept as a setting. Undefined when the person gives up. */
export async function anyCoderName(): Promise<string | undefined> {
  const known = settings.coder || answered;
  if (known !== '') return known;
  const name = await askText({
    title: vscode.l10n.t('Your name as coder'),
    prompt: vscode.l10n.t(
      'It is written into every coding, so that several people can code one source. Asked once; the setting is “crossquote.coder”.',
    ),
    placeholder: vscode.l10n.t('for example: ana'),
    check: typed => (typed === '' ? vscode.l10n.t('Type a name or initials.') : undefined),
  });
  if (name) void keepMeanwhile(name);
  return name;
}

async function keepMeanwhile(coder: string): Promise<void> {
  answered = coder;
  try {
    await keep(coder);
  } catch (error) {
    void fail((error as Error).message);
  } finally {
    answered = '';
  }
}
