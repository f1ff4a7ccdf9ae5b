import * as vscode from 'vscode';
import type { QuoteRef } from '../../core';
import type { Session } from '../session';
import { settings } from '../settings';
import { Soon } from '../soon';
import type { Tree } from './tree';

/** A pause after which the cursor is taken to be where it was meant to be. */
const RESTING_MS = 200;

/** Shows the quote under the cursor in the trees that are visible. */
export class Follower implements vscode.Disposable {
  readonly #rested = new Soon(() => this.#follow(), RESTING_MS);
  readonly #disposables: readonly vscode.Disposable[];
  /** What was followed last: rows that a person opened or chose since are left alone until the cursor is elsewhere. */
  #followed: string | undefined;

  constructor(
    private readonly session: Session,
    private readonly trees: readonly Tree[],
  ) {
    this.#disposables = [
      this.#rested,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#rested.ask();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#rested.ask()),
      ...trees.map(tree => tree.onDidUpdate(() => this.#rested.ask())),
      ...trees.map(tree => tree.onDidAppear(() => this.#again())),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #again(): void {
    this.#followed = undefined;
    this.#rested.ask();
  }

  #follow(): void {
    const place = settings.followCursor ? this.session.place() : undefined;
    const reference = place?.quote && { source: place.source, quote: place.quote };
    const what = reference && identityOf(reference);
    if (what === this.#followed) return;
    this.#followed = what;
    if (!reference) return;
    for (const tree of this.trees)
      tree.follow(reference).then(undefined, error => this.session.log.error('following the cursor', error));
  }
}

/** The quote and where it stands in the trees: a quote that is coded anew is followed to its new place. */
const identityOf = ({ source, quote }: QuoteRef): string =>
  JSON.stringify([
    source.file,
    quote.id,
    quote.speakers,
    quote.codings.map(({ claim, stance }) => [claim, stance]),
  ]);
