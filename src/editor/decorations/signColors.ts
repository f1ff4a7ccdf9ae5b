import type { StanceColor } from '../../core/model';

/** The colors of stances, and that of quotes which coders take for different things. */
export type SignColor = StanceColor | 'disputed';

/** The colors contributed in package.json, for pictures, which cannot ask the theme. A test holds the two together. */
export const SIGN_COLORS: Readonly<Record<SignColor, { readonly light: string; readonly dark: string }>> = {
  green: { light: '#2E7D32', dark: '#73C991' },
  red: { light: '#C62828', dark: '#F48771' },
  yellow: { light: '#8A6D00', dark: '#E2C08D' },
  blue: { light: '#1565C0', dark: '#75BEFF' },
  orange: { light: '#B85C00', dark: '#FFA657' },
  purple: { light: '#6A1B9A', dark: '#C58AF9' },
  disputed: { light: '#AD1457', dark: '#FF8AC2' },
  grey: { light: '#5F6368', dark: '#A9ADB3' },
};
