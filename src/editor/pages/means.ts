import * as vscode from 'vscode';
import type { PageMeans, PageWords } from '../../core/pages';
import { stanceName, wordCount } from '../language';
import { wordRelation } from '../trees';

const { t } = vscode.l10n;

const WORDS: PageWords = {
  count: wordCount,
  stance: stanceName,
  relation: wordRelation,
  contested: () => t('contested'),
  aliases: names => t('Also: {0}', names.join(', ')),
  unnamed: () => t('not named by the sources'),
  nobody: () => t('nobody named yet'),
  via: name => t('via {0}', name),
  said: day => t('said {0}', day),
  changed: () => t('position changed'),
  note: note => t('Note: {0}', note),
  line: number => t('line {0}', number),
  astray: () => t('place not sure'),
  uncoded: () => t('Not coded on any claim yet.'),
  unknown: key => t('The codebook has no “{0}”.', key),
  noQuotes: () => t('No quotes yet.'),
};

/** What pages are written with: VS Code's language, and links that VS Code and a reader of the folder both can follow. */
export const pageMeans = (): PageMeans => ({ words: WORDS, links: linkTo });

/** From the workspace folder on where there is one such folder: that is the same on everybody's machine. */
function linkTo(file: string, line?: number): string {
  const uri = vscode.Uri.parse(file);
  const [root, ...others] = vscode.workspace.workspaceFolders ?? [];
  const isInRoot = root && others.length === 0 && file.startsWith(`${root.uri}/`);
  const path = isInRoot ? uri.toString().slice(root.uri.toString().length) : uri.toString();
  return line === undefined ? path : `${path}#L${line}`;
}
