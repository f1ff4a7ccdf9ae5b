import * as vscode from 'vscode';
import {
  actorName,
  type ClaimNode,
  type Coding,
  claimText,
  type QuoteNode,
  type SourceNode,
  type SuggestionNode,
  type TreeNode,
  titleOf,
} from '../../core';
import { wordQuotations } from '../wording';
import { wordRelation, wordTally } from './words';

const { t } = vscode.l10n;

/** All that is known of what a row stands for, in Markdown. Whatever comes from files is escaped. */
export function tooltipOf(node: TreeNode): string {
  switch (node.kind) {
    case 'codebook':
      return plain(
        node.codebook ? vscode.Uri.parse(node.codebook).fsPath : t('These sources have no codebook.'),
      );
    case 'actor':
      return paragraphs(
        bold(node.actor.name),
        plain([node.actor.role, node.actor.aliases.join(', ')].filter(Boolean).join(' · ')),
        node.isUnknown && notInCodebook(node.actor.key),
        plain(wordQuotations(node.quotations)),
      );
    case 'claim':
      return claimTooltip(node);
    case 'stance':
      return paragraphs(
        bold(node.stance),
        !node.book.stances.has(node.stance) && notInCodebook(node.stance),
        plain(wordQuotations(node.quotations)),
      );
    case 'relation':
      return plain(wordRelation(node.relation, node.claim.text));
    case 'source':
      return sourceTooltip(node);
    case 'quote':
      return quoteTooltip(node);
    case 'suggested':
      return plain(t('Found in the text; nobody has tagged them yet.'));
    case 'suggested-actor':
      return paragraphs(
        bold(node.name),
        plain(t('Named in the text; not in the codebook yet.')),
        plain(wordQuotations(node.quotations)),
      );
    case 'suggestion':
      return suggestionTooltip(node);
  }
}

/** The codings that count where the quote stands: on the claim above it, or all. */
export const codingsShown = ({ reference, claim }: QuoteNode): readonly Coding[] =>
  reference.quote.codings.filter(coding => claim === undefined || coding.claim === claim);

function claimTooltip({ claim, isUnknown, isContested, tally, quotations }: ClaimNode): string {
  return paragraphs(
    bold(claim.text),
    isUnknown && notInCodebook(claim.key),
    plain([wordQuotations(quotations), wordTally(tally)].filter(Boolean).join(': ')),
    isContested && plain(t('Contested: some speak for it and some against it.')),
  );
}

function sourceTooltip({ source, quotations, astray }: SourceNode): string {
  const { publisher, published } = source.details;
  return paragraphs(
    bold(titleOf(source)),
    plain([publisher, published].filter(Boolean).join(', ')),
    plain(wordQuotations(quotations)),
    astray > 0 && plain(t('{0} without a sure place in the text', astray)),
    plain(vscode.workspace.asRelativePath(vscode.Uri.parse(source.file))),
  );
}

function quoteTooltip(node: QuoteNode): string {
  const { source, quote } = node.reference;
  const speakers = quote.speakers.map(key => speakerWithRole(node, key)).join('; ') || t('No speaker yet');
  const via = quote.via && t('passed on by {0}', actorName(node.book, quote.via));
  const { publisher, published } = source.details;
  return paragraphs(
    plain(
      `“${source
        .partsOf(quote)
        .map(({ exact }) => exact)
        .join(' … ')}”`,
    ),
    plain([speakers, via].filter(Boolean).join(', ')),
    quote.codings.map(coding => `- ${bold(coding.stance)}: ${codingWords(node, coding)}`).join('\n'),
    quote.note && plain(t('Note: {0}', quote.note)),
    plain([titleOf(source), publisher, quote.said ?? published].filter(Boolean).join(', ')),
    node.isAstray && plain(t('Its words are not surely in the text any more.')),
  );
}

function suggestionTooltip({ reference: { source, suggestion } }: SuggestionNode): string {
  const { publisher, published } = source.details;
  return paragraphs(
    plain(`“${suggestion.words}”`),
    plain(suggestion.speaker ?? t('No speaker named')),
    plain([titleOf(source), publisher, published].filter(Boolean).join(', ')),
    plain(t('Found in the text; nobody has tagged it yet.')),
  );
}

function codingWords({ book }: QuoteNode, { claim, coder, note }: Coding): string {
  const details = [coder, note].filter(Boolean).join(': ');
  return plain(claimText(book, claim) + (details && ` (${details})`));
}

function speakerWithRole({ book }: QuoteNode, key: string): string {
  const role = book.actors.get(key)?.role;
  return actorName(book, key) + (role ? ` (${role})` : '');
}

const notInCodebook = (key: string): string => plain(t('The codebook has no “{0}”.', key));

const paragraphs = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join('\n\n');

const bold = (text: string): string => `**${plain(text)}**`;

/** Text that Markdown shows as it is. */
const plain = (text: string): string =>
  new vscode.MarkdownString().appendText(text.replace(/\s+/g, ' ')).value;
