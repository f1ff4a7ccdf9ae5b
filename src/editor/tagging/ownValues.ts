import * as vscode from 'vscode';
import type { EntryAddress } from '../../core/corpus';
import { setAttributes } from '../../core/edits';
import {
  actorName,
  type Codebook,
  claimText,
  type OwnValue,
  type Variable,
  type VariableOwner,
} from '../../core/model';
import { clip } from '../../wording';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { type Answer, ask, type Option, type Step } from '../telling';
import { type Field, fillIn } from './form';

/** The team's own variables of quotes, actors or claims. */
export const variablesOf = ({ variables }: Codebook, of: VariableOwner): Variable[] =>
  [...variables.values()].filter(variable => variable.of === of);

/** What a variable is called where people read it. */
export const nameOfVariable = ({ key, name }: Variable): string => name ?? key;

/** A value in words. */
function wordValue(value: OwnValue | undefined): string | undefined {
  if (typeof value === 'boolean') return value ? vscode.l10n.t('yes') : vscode.l10n.t('no');
  return value === undefined ? undefined : String(value);
}

/** Asks for the value of a variable, one of its choices or what is typed; none is an answer too. */
export function askValue(
  variable: Variable,
  title: string,
  current: OwnValue | undefined,
  step?: Step,
): Promise<Answer<OwnValue | 'none'>> {
  const known = optionsOf(variable, current);
  const none = { icon: 'circle-slash', words: vscode.l10n.t('No value'), value: 'none' as const };
  return ask<OwnValue | 'none'>({
    title,
    placeholder: variable.definition ?? placeholderOf(variable),
    ...(step && { step }),
    begin: Math.max(
      0,
      known.findIndex(({ value }) => value === current),
    ),
    options: typed => {
      const wanted = typed.trim();
      const matching = known.filter(({ words }) => words.toLowerCase().includes(wanted.toLowerCase()));
      const read = isTyped(variable) ? readValue(variable, wanted) : undefined;
      return [
        ...(read === undefined ? [] : [{ icon: 'edit', words: wanted, value: read }]),
        ...matching,
        ...(wanted === '' ? [none] : []),
      ];
    },
  });
}

const isTyped = ({ type }: Variable): boolean => type === 'text' || type === 'number';

function optionsOf(variable: Variable, current: OwnValue | undefined): Option<OwnValue>[] {
  const option = (value: OwnValue) => ({
    icon: 'symbol-enum-member',
    words: wordValue(value) ?? '',
    value,
  });
  if (variable.type === 'choice') return variable.choices.map(option);
  if (variable.type === 'yes-no') return [true, false].map(option);
  return current === undefined ? [] : [option(current)];
}

/** What somebody has typed; undefined where it is no value of the variable. */
function readValue({ type }: Variable, typed: string): OwnValue | undefined {
  if (typed === '') return undefined;
  if (type !== 'number') return typed;
  const number = Number(typed);
  return Number.isFinite(number) ? number : undefined;
}

const placeholderOf = ({ type }: Variable): string =>
  type === 'number'
    ? vscode.l10n.t('A number')
    : type === 'text'
      ? vscode.l10n.t('Type the value')
      : vscode.l10n.t('Choose a value');

/** Shows an actor's or a claim's values of the team's own variables, and lets a person change them. */
export async function editEntryValues(
  session: Session,
  { codebook, kind, key }: EntryAddress,
): Promise<void> {
  const { corpus } = session;
  const book = corpus.codebook(codebook);
  const isKnown = kind === 'actor' ? book.actors.has(key) : kind === 'claim' && book.claims.has(key);
  if (codebook === undefined || kind === 'stance' || !isKnown)
    throw new Refused(vscode.l10n.t('“{0}” does not stand in a codebook yet.', key));
  if (variablesOf(book, kind).length === 0)
    throw new Refused(
      kind === 'actor'
        ? vscode.l10n.t('The codebook has no variables of actors. They stand under “variables” in it.')
        : vscode.l10n.t('The codebook has no variables of claims. They stand under “variables” in it.'),
    );
  const subject = kind === 'actor' ? actorName(book, key) : claimText(book, key);
  await fillIn(vscode.l10n.t('Values of “{0}”', clip(subject, 48)), () => {
    const now = corpus.codebook(codebook);
    const entry = kind === 'actor' ? now.actors.get(key) : now.claims.get(key);
    return (
      entry &&
      variablesOf(now, kind).map(variable => {
        const current = entry.attributes?.[variable.key];
        return valueField(variable, current, async value => {
          const kept = await session.apply({
            action: 'edit-codebook',
            subject,
            files: [{ file: codebook, changes: setAttributes(kind, entry, { [variable.key]: value }) }],
          });
          confirm(wordDone('edit-codebook', subject), kept);
        });
      })
    );
  });
}

/** A line of a form for a value. */
export const valueField = (
  variable: Variable,
  current: OwnValue | undefined,
  write: (value: OwnValue | undefined) => Promise<void>,
): Field => ({
  icon: 'symbol-field',
  name: nameOfVariable(variable),
  value: wordValue(current),
  async change() {
    const answer = await askValue(variable, nameOfVariable(variable), current);
    if (typeof answer !== 'object') return;
    const value = answer.value === 'none' ? undefined : answer.value;
    if (value !== current) await write(value);
  },
});
