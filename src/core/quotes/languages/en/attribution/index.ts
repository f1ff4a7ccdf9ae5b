export { attribute, LEAST_WEIGHT } from './attribution';
export { bordersIn, evidenceAt } from './borders';
export { contentEvidence } from './topics';
