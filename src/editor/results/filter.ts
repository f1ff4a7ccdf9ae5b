import * as vscode from 'vscode';
import { NO_FILTER, type ViewFilter } from '../../core/views';

/** What all views of results look at: what is filtered in one is filtered in the others. */
export class SharedFilter implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<ViewFilter>();
  readonly onDidChange = this.#changed.event;
  #filter: ViewFilter = NO_FILTER;

  get filter(): ViewFilter {
    return this.#filter;
  }

  set filter(filter: ViewFilter) {
    this.#filter = filter;
    this.#changed.fire(filter);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
