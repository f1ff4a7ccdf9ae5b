import * as vscode from 'vscode';
import { actorName, type Coding, type CodingRules, claimText } from '../../core/model';
import {
  type ClaimNode,
  type QuoteNode,
  type SourceNode,
  type SuggestionNode,
  type TreeNode,
  titleOf,
} from '../../core/trees';
import { escaped } from '../host';
import { wordBrokenSidecar, wordQuote, wordRules } from '../presentation';
import { wordRelation, wordShown, wordSuggested, wordTally } from './words';

/** All that is known of what a row stands for, in Markdown. Whatever comes from files is escaped. */
export function tooltipOf(node: TreeNode): string {
  switch (node.kind) {
    case 'codebook':
      return escaped(
        node.codebook
          ? vscode.Uri.parse(node.codebook).fsPath
          : vscode.l10n.t('These sources have no codebook.'),
      );
    case 'actor':
      return paragraphs(
        bold(node.actor.name),
        escaped([node.actor.role, node.actor.aliases.join(', ')].filter(Boolean).join(' · ')),
        node.isUnknown && notInCodebook(node.actor.key),
        node.mayBe &&
          escaped(
            vscode.l10n.t(
              'By the names, this may be “{0}” too. The button at the row asks, and makes one of two.',
              node.mayBe.name,
            ),
          ),
        escaped([wordShown(node), wordSuggested(node)].filter(Boolean).join(', ')),
      );
    case 'claim':
      return claimTooltip(node);
    case 'stance':
      return paragraphs(
        bold(node.stance),
        !node.book.stances.has(node.stance) && notInCodebook(node.stance),
        ...rulesOf(node.book.stances.get(node.stance)),
        escaped(wordShown(node)),
      );
    case 'relation':
      return escaped(wordRelation(node.relation, node.claim.text));
    case 'source':
      return sourceTooltip(node);
    case 'quote':
      return quoteTooltip(node);
    case 'suggested':
      return escaped(vscode.l10n.t('Found in the text; nobody has tagged them yet.'));
    case 'suggested-actor':
      return paragraphs(
        bold(node.name),
        escaped(vscode.l10n.t('Named in the text; not in the codebook yet.')),
        escaped(wordShown(node)),
      );
    case 'suggestion':
      return suggestionTooltip(node);
    case 'more':
      return escaped(vscode.l10n.t('The filter looks into these too.'));
  }
}

/** The codings that count where the quote stands: on the claim above it, or all. */
export const codingsShown = ({ reference, claim }: QuoteNode): readonly Coding[] =>
  reference.quote.codings.filter(coding => claim === undefined || coding.claim === claim);

function claimTooltip(node: ClaimNode): string {
  const { claim, isUnknown, isContested, tally } = node;
  return paragraphs(
    bold(claim.text),
    isUnknown && notInCodebook(claim.key),
    ...rulesOf(claim),
    escaped([wordShown(node), wordTally(tally)].filter(Boolean).join(': ')),
    isContested && escaped(vscode.l10n.t('Contested: some speak for it and some against it.')),
  );
}

function sourceTooltip(node: SourceNode): string {
  const { source, astray } = node;
  const { publisher, published } = source.details;
  return paragraphs(
    bold(titleOf(source)),
    escaped([publisher, published].filter(Boolean).join(', ')),
    escaped([wordShown(node), wordSuggested(node)].filter(Boolean).join(', ')),
    escaped(wordBrokenSidecar(source) ?? ''),
    astray > 0 && escaped(vscode.l10n.t('{0} without a sure place in the text', astray)),
    escaped(vscode.workspace.asRelativePath(vscode.Uri.parse(source.file))),
  );
}

function quoteTooltip(node: QuoteNode): string {
  const { source, quote } = node.reference;
  const speakers =
    quote.speakers.map(key => speakerWithRole(node, key)).join('; ') || vscode.l10n.t('No speaker yet');
  const via = quote.via && vscode.l10n.t('passed on by {0}', actorName(node.book, quote.via));
  const { publisher, published } = source.details;
  return paragraphs(
    escaped(wordQuote(node.reference)),
    escaped([speakers, via].filter(Boolean).join(', ')),
    quote.codings
      .map(coding => `- ${bold(coding.stance ?? vscode.l10n.t('no stance'))}: ${codingWords(node, coding)}`)
      .join('\n'),
    quote.note && escaped(vscode.l10n.t('Note: {0}', quote.note)),
    escaped([titleOf(source), publisher, quote.said ?? published].filter(Boolean).join(', ')),
    node.isAstray && escaped(vscode.l10n.t('Its words are not surely in the text any more.')),
  );
}

function suggestionTooltip({ reference }: SuggestionNode): string {
  const { source, suggestion } = reference;
  const { publisher, published } = source.details;
  return paragraphs(
    escaped(wordQuote(reference)),
    escaped(suggestion.speaker ?? vscode.l10n.t('No speaker named')),
    escaped([titleOf(source), publisher, published].filter(Boolean).join(', ')),
    escaped(vscode.l10n.t('Found in the text; nobody has tagged it yet.')),
  );
}

function codingWords({ book }: QuoteNode, { claim, coder, note }: Coding): string {
  const details = [coder, note].filter(Boolean).join(': ');
  return escaped(claimText(book, claim) + (details && ` (${details})`));
}

function speakerWithRole({ book }: QuoteNode, key: string): string {
  const role = book.actors.get(key)?.role;
  return actorName(book, key) + (role ? ` (${role})` : '');
}

const rulesOf = (rules: CodingRules = {}): string[] => wordRules(rules).map(escaped);

const notInCodebook = (key: string): string => escaped(vscode.l10n.t('The codebook has no “{0}”.', key));

const paragraphs = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join('\n\n');

const bold = (text: string): string => `**${escaped(text)}**`;
