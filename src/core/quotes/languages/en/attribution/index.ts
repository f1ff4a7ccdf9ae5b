export { attribute } from './attribution';
export { bordersIn, evidenceAt } from './borders';
