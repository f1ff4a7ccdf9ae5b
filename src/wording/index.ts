export { wordCheck } from './checks';
export { clip } from './clip';
export { wordFix } from './fixes';
export { wordProblem, wordUnreadable } from './problems';
export { wordLocked, wordRefusal, wordStoreError } from './refusals';
export { speakAs, type Voice } from './voice';
