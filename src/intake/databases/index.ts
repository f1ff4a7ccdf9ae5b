export { europressePageArticles } from './europresse';
export { factivaArticles, factivaPageArticles, factivaXmlArticles } from './factiva';
export { articleOf, type Fields } from './fields';
export { nexisArticles } from './nexis';
export { proquestArticles } from './proquest';
