export { blocksOf } from './blocks';
export type { Page, PageElement } from './dom';
export { isMhtml, readMhtml } from './mhtml';
export { inOrder, pageOf } from './page';
export { webArticle } from './webArticle';
