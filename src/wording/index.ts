export { clip } from './clip';
export { wordProblem, wordUnreadable } from './problems';
export { wordLocked, wordRefusal, wordStoreError } from './refusals';
export { speakAs, type Voice } from './voice';
