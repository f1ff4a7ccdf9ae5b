import * as vscode from 'vscode';
import type { QuoteRef } from '../../core/corpus';

/**
 * The claim along which a person goes from quote to quote. A quote may be on several claims: the one that was reached
 * along a claim, or was tagged with it just now, is looked at, and left, on that one.
 */
export class ClaimTrail implements vscode.Disposable {
  readonly #steps = new vscode.EventEmitter<void>();
  #latest: { readonly file: string; readonly id: string; readonly claim: string } | undefined;

  /** Told when a person has arrived at a quote. */
  readonly onDidStep = this.#steps.event;

  dispose(): void {
    this.#steps.dispose();
  }

  /** From now on a quote is looked at on this claim. */
  remember({ source, quote }: QuoteRef, claim: string): void {
    this.#latest = { file: source.file, id: quote.id, claim };
  }

  /** Goes to a quote along a claim; `show` brings the person there. */
  async step(to: QuoteRef, claim: string, show: () => Promise<void>): Promise<void> {
    this.remember(to, claim);
    await show();
    this.#steps.fire();
  }

  /** The claim on which a quote is looked at; undefined where none is meant, or the quote is not on it any more. */
  claimOf({ source, quote }: QuoteRef): string | undefined {
    const latest = this.#latest;
    if (latest?.file !== source.file || latest.id !== quote.id) return undefined;
    return quote.codings.find(({ claim }) => claim === latest.claim)?.claim;
  }
}
