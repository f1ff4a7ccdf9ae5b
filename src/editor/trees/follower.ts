import * as vscode from 'vscode';
import type { QuoteRef } from '../../core/corpus';
import { Debouncer } from '../../workspace';
import { settings } from '../host';
import type { Session } from '../session';
import type { Tree } from './tree';

/** A pause after which the cursor is taken to be where it was meant to be. */
const RESTING_MS = 120;

/** Shows the quote under the cursor in the trees that are visible, on the claim along which it was reached. */
export class Follower implements vscode.Disposable {
  readonly #rested = new Debouncer(() => this.#follow(), RESTING_MS);
  readonly #disposables: readonly vscode.Disposable[];
  /** What each tree shows: rows that a person opened or chose since are left alone until the cursor is elsewhere. */
  readonly #followed = new Map<Tree, string>();

  constructor(
    private readonly session: Session,
    private readonly trees: readonly Tree[],
  ) {
    this.#disposables = [
      this.#rested,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#rested.schedule();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#rested.schedule()),
      // Who jumps has arrived.
      session.trail.onDidStep(() => this.#follow()),
      ...trees.flatMap(tree => [
        tree.onDidUpdate(() => this.#rested.schedule()),
        tree.onDidAppear(() => {
          this.#followed.delete(tree);
          this.#rested.schedule();
        }),
      ]),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #follow(): void {
    const place = settings.followCursor ? this.session.activeSource() : undefined;
    const quote = place?.quote;
    if (!place || !quote) {
      this.#followed.clear();
      return;
    }
    const reference = { source: place.source, quote };
    const claim = this.session.trail.claimOf(reference);
    const what = identityOf(reference, claim);
    for (const tree of this.trees) {
      if (this.#followed.get(tree) === what) continue;
      const shown = tree.follow(reference, claim);
      // A tree that does not have the quote yet is asked again when it has changed.
      if (!shown) continue;
      this.#followed.set(tree, what);
      shown.then(undefined, error => this.session.log.error('following the cursor', error));
    }
  }
}

/** The quote and where it stands in the trees: a quote that is coded anew is followed to its new place. */
const identityOf = ({ source, quote }: QuoteRef, claim: string | undefined): string =>
  JSON.stringify([
    source.file,
    quote.id,
    claim,
    quote.speakers,
    quote.codings.map(coding => [coding.claim, coding.stance]),
  ]);
