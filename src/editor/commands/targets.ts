import * as vscode from 'vscode';
import {
  type EntryAddress,
  type QuoteRef,
  type SuggestionRef,
  suggestionsIn,
  type TaggedSource,
} from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { Relation } from '../../core/refactoring';
import type { TreeNode } from '../../core/trees';
import { settings } from '../host';
import { Refused, type Session } from '../session';

/*
 * What a command is about, by the argument that it was called with: a row of a tree or its node, or a plain object,
 * which links can hold. The answer is of now; a row may be older than the last change.
 */

/** The quote of a row, a node or `{ file, id }`, which may name a `claim` too. */
export function quoteOf(session: Session, argument: unknown): QuoteRef | undefined {
  const { id } = addressOf(argument);
  const source = sourceOf(session, argument);
  const quote = typeof id === 'string' ? source?.quote(id) : undefined;
  return source && quote && { source, quote };
}

/** The suggestion of a row, a node or `{ file, start }`. */
export function suggestionOf(session: Session, argument: unknown): SuggestionRef | undefined {
  const { start } = addressOf(argument);
  const source = sourceOf(session, argument);
  const suggestion = source && suggestionsIn(source, settings).find(other => other.start === start);
  return suggestion && { source, suggestion };
}

/** What one speaker is found to say and nobody has tagged. */
export interface SpeakersSuggestions {
  readonly name: string;
  readonly suggestions: readonly SuggestionRef[];
}

/** The suggestions by the speaker of a row or a node, those that are left of them by now; undefined where it is of none. */
export function suggestionsBy(session: Session, argument: unknown): SpeakersSuggestions | undefined {
  const node = nodeOf(argument);
  const speaker = node?.kind === 'suggested' ? node.parent : node;
  if (speaker?.kind !== 'actor' && speaker?.kind !== 'suggested-actor') return undefined;
  const suggestions = speaker.suggestions.flatMap(
    ({ source: { file }, suggestion: { start } }) => suggestionOf(session, { file, start }) ?? [],
  );
  return { name: speaker.kind === 'actor' ? speaker.actor.name : speaker.name, suggestions };
}

/** The source of a row, a node or `{ file }`; a quote is in a source too. */
export function sourceOf(session: Session, argument: unknown): TaggedSource | undefined {
  const { file } = addressOf(argument);
  return typeof file === 'string' ? session.corpus.source(file) : undefined;
}

/** The source in front, for a command that was called on none. */
export function demandSource(session: Session): TaggedSource {
  const source = session.activeSource()?.source;
  if (!source) throw new Refused(vscode.l10n.t('Open a source first.'));
  return source;
}

/** The sources of the row that a command was called on and of those selected with it, each once. */
export function sourcesOf(session: Session, argument: unknown, selection: unknown): TaggedSource[] {
  const rows = Array.isArray(selection) ? selection : [argument];
  return [...new Set(rows.flatMap(row => sourceOf(session, row) ?? []))];
}

/** The entry that a row or a node of an actor, a claim or a stance stands for, or that is given as it is. */
export function entryOf(argument: unknown): EntryAddress | undefined {
  const node = nodeOf(argument);
  switch (node?.kind) {
    case 'actor':
      return { codebook: node.codebook, kind: 'actor', key: node.actor.key };
    case 'claim':
    case 'relation':
      return { codebook: node.codebook, kind: 'claim', key: node.claim.key };
    case 'stance':
      return { codebook: node.codebook, kind: 'stance', key: node.stance };
    default:
      return isEntryAddress(argument) ? argument : undefined;
  }
}

/** The relation that a row or a node stands for. */
export function relationOf(argument: unknown): (Relation & { codebook: FileId | undefined }) | undefined {
  const node = nodeOf(argument);
  if (node?.kind !== 'relation' || node.parent?.kind !== 'claim') return undefined;
  const { codebook, relation, claim, parent } = node;
  return { codebook, claim: parent.claim.key, relation, other: claim.key };
}

/** The claim under which a quote's row or node stands, or the one that an address names. */
export function claimOf(argument: unknown): string | undefined {
  const node = nodeOf(argument);
  if (node) return node.kind === 'quote' ? node.claim : undefined;
  const { claim } = addressOf(argument);
  return typeof claim === 'string' ? claim : undefined;
}

interface FileAddress {
  readonly file?: unknown;
  readonly id?: unknown;
  readonly start?: unknown;
  readonly claim?: unknown;
}

function addressOf(argument: unknown): FileAddress {
  const node = nodeOf(argument);
  if (node?.kind === 'quote') return { file: node.reference.source.file, id: node.reference.quote.id };
  if (node?.kind === 'suggestion')
    return { file: node.reference.source.file, start: node.reference.suggestion.start };
  if (node?.kind === 'source') return { file: node.source.file };
  return isObject(argument) ? argument : {};
}

/** A node, or that of the row that VS Code passes on when a command is called from a tree. */
function nodeOf(argument: unknown): TreeNode | undefined {
  const node = isObject(argument) && 'node' in argument ? argument.node : argument;
  return isObject(node) && 'kind' in node && 'children' in node ? (node as TreeNode) : undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isEntryAddress = (value: unknown): value is EntryAddress =>
  isObject(value) && 'kind' in value && 'key' in value;
