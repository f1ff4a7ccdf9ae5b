export type { Article, ArticleDetails, Paragraph } from './article';
export { type ArticleFile, articleFile, type Origin } from './articleFile';
export { type Copy, copiesAmong } from './copies';
export { LARGEST_INTAKE } from './limits';
export { type Brought, type Reading, readArticles, type Taken } from './readArticles';
export type { RefusalCode } from './refusal';
