import * as vscode from 'vscode';
import { ask, covers, type Option } from '../telling';

/** What a form has a line for: what is known of it, and how it is changed. */
export interface Field {
  readonly icon: string;
  readonly name: string;
  /** As it is now, in words. */
  readonly value: string | undefined;
  /** Where the value comes from, where that is not the file. */
  readonly origin?: string;
  /** Asks for another value and writes it. */
  change(): Promise<void>;
}

/**
 * Shows what is known of a thing, field by field, and lets a person change one after the other. Each is written when it
 * is given, so that leaving loses nothing; Escape in a field leads back to the form, and in the form out of it.
 */
export async function fillIn(title: string, fields: () => readonly Field[] | undefined): Promise<void> {
  let begin = 0;
  for (;;) {
    const shown = fields();
    if (!shown) return;
    const answer = await ask<Field | 'done'>({
      title,
      placeholder: vscode.l10n.t('Enter changes a line; what is given is written at once'),
      begin,
      options: typed => [
        ...shown.filter(({ name }) => covers(name, typed.trim())).map(optionOf),
        { icon: 'check', words: vscode.l10n.t('Done'), value: 'done' as const },
      ],
    });
    if (typeof answer !== 'object' || answer.value === 'done') return;
    await answer.value.change();
    begin = shown.indexOf(answer.value) + 1;
  }
}

const optionOf = (field: Field): Option<Field | 'done'> => ({
  icon: field.icon,
  words: `${field.name}: ${field.value || '–'}`,
  ...(field.value && field.origin && { detail: field.origin }),
  value: field,
});
