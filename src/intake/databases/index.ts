export { europressePageArticles } from './europresse';
export { factivaArticles, factivaPageArticles, factivaXmlArticles } from './factiva';
export { nexisArticles } from './nexis';
export { proquestArticles } from './proquest';
