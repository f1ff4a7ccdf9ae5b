import * as vscode from 'vscode';
import { type QuoteRef, writeOut, writeOutFound } from '../../core/corpus';
import { titleOf } from '../../core/trees';
import type { Variant, WordDifference } from '../../core/variants';
import { clip } from '../../wording';
import { escaped } from '../host';
import { COMMANDS } from '../ids';
import { wordChanges } from '../presentation';
import type { Session } from '../session';
import type { ComparisonAddress } from '../variants';
import { commandLink } from './commandLinks';

const MOST_VARIANTS = 3;
const LONGEST_TITLE = 80;
/** How many characters a hover has of a wording before it is only linked. */
const LONGEST_WORDING = 400;

/** What other sources have for the same statement: their words, those in bold that differ, and what that changes. */
export function variantBlocks({ variants }: Session, reference: QuoteRef): string[] {
  const found = variants.of(reference);
  if (found.length === 0) return [];
  const more = vscode.l10n.t('… and {0} more', found.length - MOST_VARIANTS);
  return [
    '---',
    ...found.slice(0, MOST_VARIANTS).map(variant => variantBlock(reference, variant)),
    ...(found.length > MOST_VARIANTS ? [escaped(more)] : []),
  ];
}

function variantBlock(from: QuoteRef, variant: Variant): string {
  const { reference, comparison, isLinked } = variant;
  const { source } = reference;
  const other =
    'quote' in reference
      ? { file: source.file, id: reference.quote.id }
      : { file: source.file, start: reference.suggestion.start };
  const both: ComparisonAddress = { file: from.source.file, id: from.quote.id, other };
  const isTagged = 'quote' in reference;
  const links = [
    commandLink(escaped(vscode.l10n.t('compare wordings')), COMMANDS.compareWordings, both),
    isTagged && !isLinked
      ? commandLink(escaped(vscode.l10n.t('link as variant')), COMMANDS.linkVariant, both)
      : '',
    isTagged ? commandLink(escaped(vscode.l10n.t('not a variant')), COMMANDS.notAVariant, both) : '',
  ].filter(Boolean);
  const title = escaped(`≈ ${clip(titleOf(source), LONGEST_TITLE)}`);
  const standing = isLinked ? ` · ${escaped(vscode.l10n.t('linked'))}` : '';
  const changes = wordChanges(comparison);
  return [
    `${commandLink(title, COMMANDS.openQuote, other)}${standing}`,
    inItsMarks(variant),
    ...(changes === '' ? [] : [`⚠ ${escaped(vscode.l10n.t('Differs in: {0}', changes))}`]),
    links.join(' · '),
  ].join('\\\n');
}

/** In marks where all its words are verbatim, and called reported where none are. */
function inItsMarks(variant: Variant): string {
  const { reference, exact } = variant;
  const { text, isReported } = 'quote' in reference ? writeOut(reference) : writeOutFound(reference);
  const words = withDifferences(variant);
  if (isReported) return vscode.l10n.t('{0} (reported)', words);
  return text.length === exact.length + 2 ? `“${words}”` : words;
}

/** The variant's words, those in bold that the quote has not. */
function withDifferences({ exact, comparison: { differences } }: Variant): string {
  if (exact.length > LONGEST_WORDING) return escaped(clip(exact, LONGEST_WORDING));
  let at = 0;
  const pieces = differences
    .map(({ b }: WordDifference) => b)
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => {
      const piece = `${spaced(exact.slice(at, start))}**${escaped(exact.slice(start, end))}**`;
      at = end;
      return piece;
    });
  return (pieces.join('') + spaced(exact.slice(at))).trim();
}

/** Escaped with the spaces at its edges, which stand between it and its neighbors. */
const spaced = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${escaped(text)}${/\s$/.test(text) && text.trim() !== '' ? ' ' : ''}`;
