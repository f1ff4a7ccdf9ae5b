export {
  compilePattern,
  type Groups,
  type Matches,
  patternFault,
  signsLookedAt,
  TEXT_GROUP,
  writtenOut,
} from './ownPattern';
