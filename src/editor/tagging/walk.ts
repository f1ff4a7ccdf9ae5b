import * as vscode from 'vscode';
import { type Suggestion, type SuggestionRef, suggestionsIn, type TaggedSource } from '../../core/corpus';
import { confirm, type SpeakersSuggestions, suggestionOf, withAllFound } from '../commands';
import { settings } from '../host';
import { showSuggestion } from '../navigation';
import { Refused, type Session } from '../session';
import { coderName } from './coder';
import type { SuggestionActions } from './suggestionActions';
import type { Tagger, Verdict } from './tagger';
import { aimAtSuggestion, taggableSource } from './target';

/** Goes through suggestions, and asks about one after the other. */
export class Walk {
  constructor(
    private readonly session: Session,
    private readonly tagger: Tagger,
    private readonly actions: SuggestionActions,
  ) {}

  /** Those of a source, from the cursor to the end. */
  async throughSource(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    let source = await withAllFound(this.session, await taggableSource(this.session, document));
    const suggestions = suggestionsIn(source, settings);
    if (suggestions.length === 0)
      throw new Refused(vscode.l10n.t('Nothing is suggested in this source, or nothing any more.'));
    const here = document.offsetAt(editor.selection.active);
    let tagged = 0;
    let next = suggestions.find(({ end }) => end > here) ?? suggestions[0];
    while (next) {
      const answer = await this.#askAbout(editor, { source, suggestion: next });
      if (answer === undefined) break;
      if (answer === 'tagged') tagged += 1;
      source = await taggableSource(this.session, document);
      next = suggestionAfter(source, next);
    }
    tellOfWalk(tagged, suggestionsIn(source, settings).length);
  }

  /** All by one speaker, from source to source. */
  async throughAllBy({ suggestions }: SpeakersSuggestions): Promise<void> {
    let tagged = 0;
    for (const { source, suggestion } of suggestions) {
      const editor = await showSuggestion({ source, suggestion });
      await taggableSource(this.session, editor.document);
      const now = this.#asOfNow({ source, suggestion });
      const answer = now && (await this.#askAbout(editor, now));
      if (now && answer === undefined) break;
      if (answer === 'tagged') tagged += 1;
    }
    tellOfWalk(tagged, suggestions.filter(one => this.#asOfNow(one)).length);
  }

  /** Undefined where the person gives up. */
  async #askAbout(
    editor: vscode.TextEditor,
    reference: SuggestionRef,
  ): Promise<'tagged' | Verdict | undefined> {
    const coder = await coderName(this.session, reference.source);
    if (coder === undefined) return undefined;
    const aim = aimAtSuggestion(this.session, editor, reference.source, reference.suggestion);
    const { start } = aim.ranges[0]!;
    editor.selection = new vscode.Selection(start, start);
    const answer = await this.tagger.tagSuggestion(aim, coder);
    if (answer === 'no-quote') await this.actions.dismiss(reference);
    return answer;
  }

  /** Undefined where it has been tagged or dismissed since, or its text is another one. */
  #asOfNow({ source: { file }, suggestion: { start } }: SuggestionRef): SuggestionRef | undefined {
    return suggestionOf(this.session, { file, start });
  }
}

const tellOfWalk = (tagged: number, left: number): void =>
  confirm(vscode.l10n.t('{0} tagged, {1} suggestions left', tagged, left));

/** The next one in the text; one that was tagged or dismissed is no longer among them. */
function suggestionAfter(source: TaggedSource, { start, end }: Suggestion): Suggestion | undefined {
  const suggestions = suggestionsIn(source, settings);
  const at = suggestions.findIndex(other => other.start === start && other.end === end);
  return at < 0 ? suggestions.find(other => other.start >= start) : suggestions[at + 1];
}
