import { SymbolKind } from 'vscode';

/** VS Code has no kinds for what Crossquote knows; these have the icons that come nearest. */
export const SYMBOL_KINDS = {
  quote: SymbolKind.String,
  actor: SymbolKind.Class,
  claim: SymbolKind.Boolean,
  stance: SymbolKind.EnumMember,
} as const;
