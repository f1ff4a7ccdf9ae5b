import * as vscode from 'vscode';

/** Where a person was before other places were shown in passing, and the way back there. */
export class ViewSnapshot {
  /** Undefined in a comparison, which is a tab of two editors: closing what covers it brings it back. */
  readonly #editor = isText(vscode.window.tabGroups.activeTabGroup.activeTab)
    ? vscode.window.activeTextEditor
    : undefined;
  readonly #selection = this.#editor?.selection;
  readonly #visible = this.#editor?.visibleRanges[0];
  readonly #column = this.#editor?.viewColumn;
  readonly #wasPreview = vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview ?? false;
  readonly #tabs = new Set(allTabs().map(identityOf));

  /** Shows the editor as it was, and closes what was opened in passing. */
  async restore(): Promise<void> {
    if (this.#editor && this.#selection) {
      const editor = await vscode.window.showTextDocument(this.#editor.document, {
        ...(this.#column !== undefined && { viewColumn: this.#column }),
        preview: this.#wasPreview,
        selection: this.#selection,
      });
      if (this.#visible) editor.revealRange(this.#visible, vscode.TextEditorRevealType.AtTop);
    }
    const passing = allTabs().filter(tab => tab.isPreview && !this.#tabs.has(identityOf(tab)));
    if (passing.length > 0) await vscode.window.tabGroups.close(passing);
  }
}

const allTabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);

const identityOf = ({ group, input, label }: vscode.Tab): string =>
  `${group.viewColumn} ${input instanceof vscode.TabInputText ? input.uri : label}`;

const isText = (tab: vscode.Tab | undefined): boolean => tab?.input instanceof vscode.TabInputText;
