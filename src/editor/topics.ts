import * as vscode from 'vscode';
import { suggestTopics } from '../core/corpus';
import { affects, settings } from './host';
import { SETTINGS } from './ids';

/** Has topics suggested as the setting says; stands before what shows suggestions, so that those are the right ones. */
export function registerTopics(): vscode.Disposable {
  suggestTopics(settings.topics);
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (affects(event, SETTINGS.topics)) suggestTopics(settings.topics);
  });
}
