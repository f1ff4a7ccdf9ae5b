import * as vscode from 'vscode';
import { Debouncer } from '../../workspace';
import type { Session } from '../session';
import type { Line } from './line';

/** After the last change of a tree so much quiet is waited for. */
const SAVE_MS = 3000;

/** A row as it was when all had been read: it stands in its place until the same is read again. */
export interface RowBefore {
  readonly id: string;
  readonly line: Line;
  /** Whether nothing can be below it. */
  readonly isLeaf: boolean;
}

/** What the file says. Another version or machine may show other rows. */
interface Written {
  readonly writer: string;
  readonly trees: Readonly<Record<string, readonly RowBefore[]>>;
}

/**
 * The rows of the trees as they were when the workspace was closed, in the extension's own storage. Of very many files
 * they can be shown long before what they say has been read again. They are never the truth: what cannot be read of them
 * is not shown, and the rows that are true take their place.
 */
export class ShownBefore implements vscode.Disposable {
  readonly #file: vscode.Uri | undefined;
  readonly #before: Promise<Written['trees']>;
  readonly #now = new Map<string, () => readonly RowBefore[]>();
  readonly #saving = new Debouncer(() => void this.#save(), SAVE_MS);

  constructor(private readonly session: Session) {
    this.#file = session.storage && vscode.Uri.joinPath(session.storage.folder, 'trees.json');
    this.#before = this.#load();
  }

  dispose(): void {
    this.#saving.dispose();
  }

  /** The rows of a tree as they were; none where nothing is known of them. */
  async rowsOf(tree: string): Promise<readonly RowBefore[]> {
    return (await this.#before)[tree] ?? [];
  }

  /**
   * Keeps what a tree shows for the next time; `rows` is asked when no more changes come. Of what has been read in part
   * nothing is kept.
   */
  keep(tree: string, rows: () => readonly RowBefore[]): void {
    if (this.session.workspace.readingMs > 0) return;
    this.#now.set(tree, rows);
    this.#saving.schedule();
  }

  get #writer(): string {
    return this.session.storage?.writer ?? '';
  }

  async #load(): Promise<Written['trees']> {
    if (!this.#file) return {};
    try {
      const written: Written = JSON.parse((await this.session.store.read(this.#file.toString())) ?? 'null');
      if (written?.writer !== this.#writer) return {};
      return Object.fromEntries(Object.entries(written.trees).map(([id, rows]) => [id, rows.map(revived)]));
    } catch {
      return {};
    }
  }

  async #save(): Promise<void> {
    if (!this.#file) return;
    const trees = Object.fromEntries(Array.from(this.#now, ([id, rows]) => [id, rows()]));
    try {
      const written = JSON.stringify({ writer: this.#writer, trees } satisfies Written);
      await vscode.workspace.fs.writeFile(this.#file, encoder.encode(written));
    } catch (error) {
      this.session.log.error('keeping the rows of the trees', error);
    }
  }
}

const encoder = new TextEncoder();

/** VS Code knows its icons by their classes. */
function revived(row: RowBefore): RowBefore {
  const { icon } = row.line;
  if (!icon) return row;
  const color = icon.color && new vscode.ThemeColor((icon.color as { id: string }).id);
  return { ...row, line: { ...row.line, icon: new vscode.ThemeIcon(icon.id, color) } };
}
