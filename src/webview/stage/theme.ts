import { PAPER, type Theme } from '../../core/drawing';
import { STANCE_COLORS, type StanceColor } from '../../core/model';

/** Of groups on a dark background; VS Code has no row of colors that stay apart from those of stances. */
const DARK_GROUPS = ['#6cb6ff', '#f0a868', '#5fd3a1', '#f28cc0', '#b9a2ff', '#d9cf6a', '#6fd6e4', '#e59a84'];

/** The colors of the window as they are now. */
export function themeNow(): Theme {
  const style = getComputedStyle(document.body);
  const color = (otherwise: string, ...names: readonly string[]) => {
    for (const name of names) {
      const value = style.getPropertyValue(`--vscode-${name}`).trim();
      if (value !== '') return value;
    }
    return otherwise;
  };
  const { classList } = document.body;
  const isContrast =
    classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light');
  const isLight = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
  const text = color(PAPER.text, 'editor-foreground', 'foreground');
  const background = color(PAPER.background, 'editor-background');
  return {
    background,
    text,
    muted: isContrast ? text : color(PAPER.muted, 'descriptionForeground'),
    rule: isContrast
      ? color(PAPER.rule, 'contrastBorder')
      : color(PAPER.rule, 'editorIndentGuide-background1', 'tree-indentGuidesStroke', 'panel-border'),
    highlight: isContrast ? background : color(PAPER.highlight, 'list-hoverBackground'),
    focus: color(PAPER.focus, 'focusBorder', 'contrastActiveBorder'),
    stances: Object.fromEntries(
      STANCE_COLORS.map(name => [name, color(PAPER.stances[name], `crossquote-${name}`)]),
    ) as Record<StanceColor, string>,
    groups: isLight ? PAPER.groups : DARK_GROUPS,
    font: color(PAPER.font, 'font-family'),
  };
}

/** Calls back when the window has other colors, until the function that is returned is called. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  return () => observer.disconnect();
}
