export { compactDayIn, dayIn } from './dates';
export { decode, read } from './decode';
export { documentArticle } from './documentArticle';
export { languageNamed, languageOf } from './language';
export type { Line } from './line';
export { markdownArticle } from './markdown';
export { joined, paragraphsOf } from './plainText';
export { isSubtitles, subtitlesArticle } from './subtitles';
export { mended } from './windows1252';
