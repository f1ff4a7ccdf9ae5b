import * as vscode from 'vscode';
import type { Suggestion, SuggestionRef } from '../../core/corpus';
import type { FoundQuote, Span } from '../../core/model';
import { escaped } from '../host';
import { COMMANDS } from '../ids';
import { wordKind } from '../presentation';
import { commandLink } from './commandLinks';

/** Who is taken to say it and why, how it is given, which words are verbatim, and what can be done with it. */
export function suggestionBlocks({ source, suggestion }: SuggestionRef): string[] {
  const text = source.text ?? '';
  return [
    [speakerLine(suggestion), escaped(mannerOf(suggestion))].join('\\\n'),
    [whySpeaker(text, suggestion), whatIsVerbatim(text, suggestion)].map(escaped).join('\\\n'),
    linksTo({ source, suggestion }),
  ];
}

const speakerLine = ({ speaker }: Suggestion): string =>
  speaker === undefined ? escaped(vscode.l10n.t('No speaker found')) : `**${escaped(speaker)}**`;

function mannerOf({ parts }: Suggestion): string {
  const kinds = new Set(parts.map(({ kind }) => wordKind(kind)));
  const topic = parts.every(part => part.topic) ? [vscode.l10n.t('only spoken about')] : [];
  return [vscode.l10n.t('suggested, not tagged'), ...kinds, ...topic].join(' · ');
}

/** The words at which the speaker was found, and those that report. */
function whySpeaker(text: string, { parts, speaker }: Suggestion): string {
  const { speaker: named, cue } = parts.find(part => part.speaker) ?? parts.find(part => part.cue) ?? {};
  const reported = cue && vscode.l10n.t('reported by “{0}”', wordsAt(text, cue));
  return [wordNaming(named, speaker), ...(reported ? [reported] : [])].join(' · ');
}

function wordNaming(named: FoundQuote['speaker'], speaker: string | undefined): string {
  if (!named) return vscode.l10n.t('nobody is named beside it');
  if (speaker === undefined)
    return vscode.l10n.t('the text has “{0}”, and does not tell who that is', named.text);
  return named.text === speaker
    ? vscode.l10n.t('named beside it')
    : vscode.l10n.t('the text has “{0}”, taken for {1}', named.text, speaker);
}

function whatIsVerbatim(text: string, { parts }: Suggestion): string {
  const verbatim = parts.flatMap(part => part.verbatim);
  if (verbatim.length === 0) return vscode.l10n.t('nothing of it is verbatim');
  if (parts.every(isAllVerbatim)) return vscode.l10n.t('all of it is verbatim');
  return vscode.l10n.t('verbatim: {0}', verbatim.map(span => `“${wordsAt(text, span)}”`).join(', '));
}

const isAllVerbatim = ({ start, end, verbatim: [first, ...others] }: FoundQuote): boolean =>
  others.length === 0 && first?.start === start && first.end === end;

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);

function linksTo({ source, suggestion }: SuggestionRef): string {
  const address = { file: source.file, start: suggestion.start };
  const { speaker } = suggestion;
  return [
    commandLink(escaped(vscode.l10n.t('Tag')), COMMANDS.tagQuote, address),
    ...(speaker === undefined
      ? []
      : [commandLink(escaped(vscode.l10n.t('Accept Speaker')), COMMANDS.acceptSpeaker, address)]),
    commandLink(escaped(vscode.l10n.t('Not a Quote')), COMMANDS.notAQuote, address),
  ].join(' · ');
}
