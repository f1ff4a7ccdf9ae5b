export { blocksOf } from './blocks';
export type { Page, PageElement } from './dom';
export { isMhtml, readMhtml } from './mhtml';
export { pageOf, readPage } from './page';
export { webArticle } from './webArticle';
