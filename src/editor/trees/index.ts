export { registerTrees } from './register';
