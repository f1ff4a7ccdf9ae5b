export { EVIDENCE, type Evidence, evidenceFor, weigh } from './evidence';
export { VERB_WEIGHTS, WEIGHTS } from './weights';
