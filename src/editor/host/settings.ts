import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import type { Levels } from '../../core/model';
import { isLanguageTag } from '../../core/text';
import { SETTINGS } from '../ids';

/** The language is told by the words. */
const AUTO = 'auto';

/** When labels stand behind quotes. */
export type LabelMode = 'always' | 'currentLine' | 'off';

/** The settings as they are now; each is documented in package.json. */
export const settings = {
  /** Undefined where nobody has set it: then a codebook may say which files are sources. */
  get sources(): readonly string[] | undefined {
    return isSet(SETTINGS.sources) ? [read(SETTINGS.sources, '')] : undefined;
  },
  get coder(): string {
    return read(SETTINGS.coder, '').trim();
  },
  get labels(): LabelMode {
    return read<LabelMode>(SETTINGS.labels, 'always');
  },
  get codeLens(): boolean {
    return read(SETTINGS.codeLens, false);
  },
  get suggestions(): boolean {
    return read(SETTINGS.suggestions, true);
  },
  get topics(): boolean {
    return read(SETTINGS.topics, false);
  },
  /**
   * The language of a file as it is set for it, where a folder's settings may say anything; undefined where its words
   * are to tell.
   */
  languageOf(file: FileId): string | undefined {
    const language = read(SETTINGS.language, AUTO, vscode.Uri.parse(file)).trim();
    return isLanguageTag(language) && language !== AUTO ? language : undefined;
  },
  get followCursor(): boolean {
    return read(SETTINGS.followCursor, true);
  },
  get keepOriginals(): boolean {
    return read(SETTINGS.keepOriginals, false);
  },
  get checks(): Levels {
    return read<Levels>(SETTINGS.checks, {});
  },
};

/** What is suggested, as a person wants it; undefined where they want nothing suggested. */
export const shownSuggestions = (): { readonly topics: boolean } | undefined =>
  settings.suggestions ? { topics: settings.topics } : undefined;

/** Writes a setting where a person would look for it first. */
export const writeSetting = (
  key: string,
  value: unknown,
  target = vscode.ConfigurationTarget.Global,
): Thenable<void> => vscode.workspace.getConfiguration(SETTINGS.section).update(key, value, target);

export const affects = (event: vscode.ConfigurationChangeEvent, key: string): boolean =>
  event.affectsConfiguration(`${SETTINGS.section}.${key}`);

/** Whether a person has set it to some words, for themselves or for the workspace. */
function isSet(key: string): boolean {
  const set = vscode.workspace.getConfiguration(SETTINGS.section).inspect(key);
  return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some(
    value => typeof value === 'string',
  );
}

/** A folder brings settings of its own, with whatever in them: what is not of the fallback's kind counts as not set. */
function read<T>(key: string, fallback: T, of?: vscode.Uri): T {
  const value: unknown = vscode.workspace.getConfiguration(SETTINGS.section, of).get(key);
  return value !== null && typeof value === typeof fallback ? (value as T) : fallback;
}
