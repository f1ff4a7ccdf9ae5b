import * as vscode from 'vscode';
import { runAction } from '../commands';
import { COMMANDS, VIEWS } from '../ids';
import type { Session } from '../session';
import { type DraggedQuote, type DropTarget, reassignQuotes } from './reassigning';
import { Row } from './row';
import type { Element } from './tree';

/** Quotes on their way from one row to another, also between the trees. */
const QUOTES = 'application/vnd.crossquote.quotes';

/**
 * VS Code marks what is dragged by the tree that it comes from. A drop is asked for by these marks: one asked for by the
 * type of the quotes brings an empty item of that type before the one with the quotes.
 */
const TREES = Object.values(VIEWS).map(id => `application/vnd.code.tree.${id.toLowerCase()}`);

/** Files on their way from the explorer, or from another program. */
const FILES = 'text/uri-list';

/** Lets quotes be dragged onto a claim, or onto a stance on it; and, where a tree takes files, articles be added by them. */
export class Dragging implements vscode.TreeDragAndDropController<Element> {
  readonly dragMimeTypes = [QUOTES];
  readonly dropMimeTypes: readonly string[];

  constructor(
    private readonly session: Session,
    { takesFiles }: { readonly takesFiles: boolean },
  ) {
    this.dropMimeTypes = takesFiles ? [...TREES, FILES] : TREES;
  }

  handleDrag(elements: readonly Element[], transfer: vscode.DataTransfer): void {
    const dragged = elements.flatMap(draggedQuote);
    if (dragged.length > 0) transfer.set(QUOTES, new vscode.DataTransferItem(JSON.stringify(dragged)));
  }

  async handleDrop(
    element: Element | undefined,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const files = TREES.some(tree => transfer.get(tree)) ? undefined : transfer.get(FILES);
    if (files) await addDropped(await files.asString());
    const item = transfer.get(QUOTES);
    const target = element && dropTargetOf(element);
    if (!item || !target) return;
    const dragged: DraggedQuote[] = JSON.parse(await item.asString());
    if (token.isCancellationRequested) return;
    await runAction(this.session, () => reassignQuotes(this.session, dragged, target));
  }
}

/** @param list an address a line; lines that begin with # are comments (RFC 2483) */
async function addDropped(list: string): Promise<void> {
  const lines = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
  const files = lines.map(line => vscode.Uri.parse(line));
  if (files.length > 0) await vscode.commands.executeCommand(COMMANDS.addArticles, files[0], files);
}

function draggedQuote(element: Element): DraggedQuote[] {
  if (!(element instanceof Row) || element.node.kind !== 'quote') return [];
  const { node, parent } = element;
  const { source, quote } = node.reference;
  const from = parent && dropTargetOf(parent);
  return [{ file: source.file, id: quote.id, ...(from && { from }) }];
}

/** The claim, and the stance on it, that a row stands for. */
function dropTargetOf(element: Element): DropTarget | undefined {
  if (!(element instanceof Row)) return undefined;
  const { node } = element;
  switch (node.kind) {
    case 'claim':
    case 'relation':
      return { codebook: node.codebook, claim: node.claim.key };
    case 'stance':
      return { codebook: node.codebook, claim: node.claim, stance: node.stance };
    default:
      return undefined;
  }
}
