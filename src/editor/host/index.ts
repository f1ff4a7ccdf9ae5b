export { activeFile, addressNamed, idOf, spellAs } from './address';
export { ContextKey } from './contextKey';
export { exists, isFolder } from './exists';
export { Log } from './log';
export { escaped } from './markdown';
export { rangeIn, rangeOf, rangesIn, spanOf } from './ranges';
export { affects, type LabelMode, settings, shownSuggestions, writeSetting } from './settings';
