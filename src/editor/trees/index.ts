export { registerTrees } from './register';
export { wordRelation } from './words';
