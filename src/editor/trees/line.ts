import * as vscode from 'vscode';
import type { EntryAddress } from '../../core/corpus';
import { claimText, isCodedDifferently, shortActorName } from '../../core/model';
import {
  type ActorNode,
  type ClaimNode,
  type CodebookNode,
  type CountedNode,
  type MoreNode,
  type QuoteNode,
  quotationsShown,
  type RelationNode,
  type SourceNode,
  type StanceNode,
  type SuggestedActorNode,
  type SuggestedNode,
  type SuggestionNode,
  type TreeNode,
  titleOf,
} from '../../core/trees';
import { clip } from '../../wording';
import { COMMANDS } from '../ids';
import { wordBrokenSidecar } from '../presentation';
import { ASTRAY_ICON, BROKEN_ICON, CONTESTED_ICON, codingsIcon, SUGGESTED_ICON, stancesIcon } from './icons';
import { codingsShown } from './tooltip';
import { wordRelation, wordShown, wordStages, wordSuggested, wordTally } from './words';

/** What a row shows, as data that can be compared. */
export interface Line {
  readonly label: string;
  readonly description?: string;
  /** For screen readers: all that the icon and the place say too. */
  readonly spoken: string;
  readonly icon?: vscode.ThemeIcon;
  /** The kind of row and what it is like, for the `when` clauses of menus. */
  readonly context: string;
  /** What Enter and a click do, besides expanding; to the row itself where no argument says otherwise. */
  readonly command?: { readonly id: string; readonly title: string; readonly argument?: unknown };
}

/** How a node is shown. */
export function lineOf(node: TreeNode): Line {
  switch (node.kind) {
    case 'codebook':
      return codebookLine(node);
    case 'actor':
      return actorLine(node);
    case 'claim':
      return claimLine(node);
    case 'stance':
      return stanceLine(node);
    case 'relation':
      return relationLine(node);
    case 'source':
      return sourceLine(node);
    case 'quote':
      return quoteLine(node);
    case 'suggested':
      return suggestedLine(node);
    case 'suggested-actor':
      return suggestedActorLine(node);
    case 'suggestion':
      return suggestionLine(node);
    case 'more':
      return moreLine(node);
  }
}

/** Parts of a description, those that there are. */
const joined = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');

function codebookLine({ codebook }: CodebookNode): Line {
  const folder = codebook && vscode.workspace.asRelativePath(vscode.Uri.parse(codebook));
  const label = folder ?? vscode.l10n.t('No codebook');
  return { label, spoken: label, icon: new vscode.ThemeIcon('book'), context: 'codebook' };
}

/**
 * The count of what is shown stands first: behind a long sentence it would be cut off. Padded, so that counts stand in a
 * column.
 */
const counted = (node: CountedNode, words: string): string =>
  `${String(quotationsShown(node)).padStart(2, FIGURE_SPACE)}  ${words}`;

/** As wide as a digit. */
const FIGURE_SPACE = '\u2007';

/** In the place of a count that nobody knows. */
const NO_COUNT = `${FIGURE_SPACE}–`;

function actorLine(node: ActorNode): Line {
  const { actor, isUnknown, organization, mayBe } = node;
  const missing = isUnknown && vscode.l10n.t('not in the codebook');
  const suggested = wordSuggested(node);
  const same = mayBe && vscode.l10n.t('the same as {0}?', mayBe.name);
  return {
    label: counted(node, actor.name),
    description: joined(suggested, missing, same, actor.role, organization),
    spoken: [actor.name, wordShown(node), suggested, missing, same, actor.role, organization]
      .filter(Boolean)
      .join(', '),
    context: `actor${suggested ? '.suggested' : ''}${same ? '.same' : ''}`,
  };
}

function claimLine(node: ClaimNode): Line {
  const { claim, isUnknown, isContested, tally, book } = node;
  const missing = isUnknown && vscode.l10n.t('not in the codebook');
  const contested = isContested && vscode.l10n.t('contested');
  return {
    label: counted(node, claim.text),
    description: joined(contested, missing),
    spoken: [claim.text, wordShown(node), contested, wordTally(tally), missing].filter(Boolean).join(', '),
    icon: isContested
      ? CONTESTED_ICON
      : stancesIcon(
          tally.map(([stance]) => stance),
          book,
        ),
    context: 'claim',
  };
}

function stanceLine(node: StanceNode): Line {
  const { stance, book } = node;
  const missing = !book.stances.has(stance) && vscode.l10n.t('not in the codebook');
  return {
    label: counted(node, stance),
    description: joined(missing),
    spoken: [stance, wordShown(node), missing].filter(Boolean).join(', '),
    icon: stancesIcon([stance], book),
    context: 'stance',
  };
}

function relationLine({ relation, claim, codebook }: RelationNode): Line {
  const label = wordRelation(relation, claim.text);
  return {
    label,
    spoken: label,
    icon: new vscode.ThemeIcon(relation === 'contradicts' ? 'arrow-swap' : 'link'),
    context: 'relation',
    command: {
      id: COMMANDS.showClaim,
      title: vscode.l10n.t('Show Claim in Its Tree'),
      argument: { codebook, kind: 'claim', key: claim.key } satisfies EntryAddress,
    },
  };
}

function sourceLine(node: SourceNode): Line {
  const { source, astray } = node;
  const { publisher, published } = source.details;
  const broken = wordBrokenSidecar(source);
  const stages = wordStages(source);
  const suggested = wordSuggested(node);
  const lost = broken ?? (astray > 0 && vscode.l10n.t('{0} without a sure place', astray));
  return {
    label: broken ? `${NO_COUNT}  ${titleOf(source)}` : counted(node, titleOf(source)),
    description: joined(lost, stages, suggested, publisher, published),
    spoken: [titleOf(source), broken ? '' : wordShown(node), lost, stages, suggested, publisher, published]
      .filter(Boolean)
      .join(', '),
    ...(lost && { icon: broken ? BROKEN_ICON : ASTRAY_ICON }),
    context: source.hasSidecars ? 'source.tagged' : 'source',
    command: broken
      ? { id: COMMANDS.openSidecar, title: vscode.l10n.t('Open Sidecar'), argument: { file: source.file } }
      : { id: COMMANDS.openSource, title: vscode.l10n.t('Open Source'), argument: { file: source.file } },
  };
}

/** Says what its parent does not: of words, speaker and source those that the place leaves open. */
function quoteLine(node: QuoteNode): Line {
  const { source, quote } = node.reference;
  const speakers = quote.speakers.map(key => shortActorName(node.book, key)).join(', ');
  const words = clip(quote.exact, 100);
  const title = titleOf(source);
  const isUnderActor = node.parent?.kind === 'actor' || node.parent?.parent?.kind === 'actor';
  const isUnderSource = node.parent?.kind === 'source';
  const stances = codingsShown(node).map(({ claim, stance }) =>
    node.claim === undefined
      ? [stance, claimText(node.book, claim)].filter(Boolean).join(': ')
      : (stance ?? vscode.l10n.t('no stance')),
  );
  const astray = node.isAstray && vscode.l10n.t('place not sure');
  const differing = isCodedDifferently(codingsShown(node)) && vscode.l10n.t('coded differently');
  const label = isUnderActor || speakers === '' ? words : speakers;
  return {
    label,
    description: joined(astray, differing, label !== words && words, !isUnderSource && title),
    spoken: [
      words,
      !isUnderActor && (speakers || vscode.l10n.t('no speaker')),
      ...(stances.length > 0 ? stances : [vscode.l10n.t('not coded yet')]),
      differing,
      !isUnderSource && title,
      astray,
    ]
      .filter(Boolean)
      .join(', '),
    icon: node.isAstray ? ASTRAY_ICON : codingsIcon(codingsShown(node), node.book),
    context: quote.codings.length > 0 ? 'quote.coded' : 'quote',
    command: {
      id: COMMANDS.openQuote,
      title: vscode.l10n.t('Go to Quote'),
      argument: { file: source.file, id: quote.id, ...(node.claim !== undefined && { claim: node.claim }) },
    },
  };
}

function suggestedLine(node: SuggestedNode): Line {
  const { parent } = node;
  const spoken =
    parent?.kind === 'source' || parent?.kind === 'actor'
      ? vscode.l10n.t('suggested quotes')
      : vscode.l10n.t('speakers of suggested quotes');
  return {
    label: counted(node, vscode.l10n.t('Suggested')),
    spoken: `${spoken}, ${wordShown(node)}`,
    icon: SUGGESTED_ICON,
    context: parent?.kind === 'actor' ? 'suggestedActor' : 'suggested',
  };
}

function suggestedActorLine(node: SuggestedActorNode): Line {
  const { name } = node;
  return {
    label: counted(node, name),
    spoken: [name, vscode.l10n.t('suggested'), wordShown(node)].join(', '),
    context: 'suggestedActor',
  };
}

/** Under a source it says who speaks, under a speaker where. */
function suggestionLine({ parent, reference: { source, suggestion } }: SuggestionNode): Line {
  const words = clip(suggestion.words, 100);
  const isUnderActor = parent?.kind === 'suggested-actor' || parent?.parent?.kind === 'actor';
  const besides = isUnderActor ? titleOf(source) : suggestion.speaker;
  return {
    label: words,
    ...(besides && { description: besides }),
    spoken: [words, vscode.l10n.t('suggested'), besides ?? vscode.l10n.t('no speaker')].join(', '),
    icon: SUGGESTED_ICON,
    context: 'suggestion',
    command: {
      id: COMMANDS.openQuote,
      title: vscode.l10n.t('Go to Quote'),
      argument: { file: source.file, start: suggestion.start },
    },
  };
}

function moreLine({ hidden, next }: MoreNode): Line {
  const label =
    next < hidden
      ? vscode.l10n.t('Show {0} More of {1}', next, hidden)
      : vscode.l10n.t('Show {0} More', hidden);
  return {
    label,
    spoken: label,
    icon: new vscode.ThemeIcon('ellipsis'),
    context: 'more',
    command: { id: COMMANDS.showMore, title: label },
  };
}
