import * as vscode from 'vscode';

const DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** What is wrong with a day as it was typed, in words; undefined where nothing is, or nothing was typed. */
export const checkDay = (typed: string): string | undefined =>
  typed === '' || DAY.test(typed) ? undefined : vscode.l10n.t('Write the day as 2024-09-27.');
