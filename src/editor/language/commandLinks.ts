import * as vscode from 'vscode';
import { COMMANDS } from '../ids';

/** The commands that links in a hover may run; nothing else that a file could smuggle in. */
const LINKED_COMMANDS = [
  COMMANDS.openQuote,
  COMMANDS.revealEntry,
  COMMANDS.findQuotes,
  COMMANDS.openClaimPage,
  COMMANDS.openActorPage,
  COMMANDS.compareWordings,
  COMMANDS.linkVariant,
  COMMANDS.notAVariant,
  COMMANDS.tagQuote,
  COMMANDS.acceptSpeaker,
  COMMANDS.notAQuote,
  COMMANDS.showCommits,
];

/** A link that runs a command with one argument. `label` is Markdown. */
export function commandLink(
  label: string,
  command: (typeof LINKED_COMMANDS)[number],
  argument: unknown,
): string {
  const query = encodeURIComponent(JSON.stringify([argument]));
  // A bracket would end the link.
  const target = query.replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29'));
  return `[${label}](command:${command}?${target})`;
}

export function hoverOf(range: vscode.Range, ...blocks: readonly string[]): vscode.Hover {
  const contents = new vscode.MarkdownString(blocks.join('\n\n'));
  contents.isTrusted = { enabledCommands: LINKED_COMMANDS };
  return new vscode.Hover(contents, range);
}
