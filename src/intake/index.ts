export type { Article, Paragraph } from './article';
export { type ArticleFile, articleFile } from './articleFile';
export { type Copy, copiesAmong } from './copies';
export { LARGEST_INTAKE } from './limits';
export { keepOriginal, numberedName, ORIGINALS } from './originals';
export { type IncomingFile, type Reading, readArticles } from './readArticles';
export type { RefusalCode } from './refusal';
