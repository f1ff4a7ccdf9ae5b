import * as vscode from 'vscode';
import type { CodingRules } from '../../core/model';

/** How a claim or a stance is to be used, line by line, as a coding manual has it; no line where nobody has said. */
export function wordRules({ definition, include = [], exclude = [], examples = [] }: CodingRules): string[] {
  return [
    definition ?? '',
    include.length > 0 ? vscode.l10n.t('Include: {0}', include.join('; ')) : '',
    exclude.length > 0 ? vscode.l10n.t('Exclude: {0}', exclude.join('; ')) : '',
    examples.length > 0 ? vscode.l10n.t('For example: {0}', examples.join('; ')) : '',
  ].filter(line => line !== '');
}
