import * as vscode from 'vscode';
import type { PageMeans, PageWords } from '../../core/pages';
import { idOf } from '../host';
import { stanceName, wordCount } from '../language';
import { wordKind, wordRules } from '../presentation';
import { wordRelation } from '../trees';

const WORDS: PageWords = {
  count: wordCount,
  stance: stanceName,
  relation: wordRelation,
  rules: wordRules,
  contested: () => vscode.l10n.t('contested'),
  aliases: names => vscode.l10n.t('Also: {0}', names.join(', ')),
  unnamed: () => vscode.l10n.t('not named by the sources'),
  nobody: () => vscode.l10n.t('nobody named yet'),
  via: name => vscode.l10n.t('via {0}', name),
  said: day => vscode.l10n.t('said {0}', day),
  reported: () => wordKind('indirect'),
  changed: () => vscode.l10n.t('position changed'),
  note: note => vscode.l10n.t('Note: {0}', note),
  line: number => vscode.l10n.t('line {0}', number),
  astray: () => vscode.l10n.t('place not sure'),
  uncoded: () => vscode.l10n.t('Not coded on any claim yet.'),
  unknown: key => vscode.l10n.t('The codebook has no “{0}”.', key),
  noQuotes: () => vscode.l10n.t('No quotes yet.'),
};

/** What pages are written with: VS Code's language, and links that VS Code and a reader of the folder both can follow. */
export const pageMeans = (): PageMeans => ({ words: WORDS, links: linkTo });

/** From the workspace folder on where there is one such folder: that is the same on everybody's machine. */
function linkTo(file: string, line?: number): string {
  const uri = vscode.Uri.parse(file);
  const [root, ...others] = vscode.workspace.workspaceFolders ?? [];
  const isInRoot = root && others.length === 0 && file.startsWith(`${root.uri}/`);
  const path = isInRoot ? idOf(uri).slice(idOf(root.uri).length) : idOf(uri);
  return line === undefined ? path : `${path}#L${line}`;
}
