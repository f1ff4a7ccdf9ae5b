import { noAddress } from './addresses';
import type { Check } from './check';
import { contradiction } from './contradiction';
import { cutNegation } from './cutNegation';
import { noDay, saidLater } from './days';
import { bothWays, circular, sameClaim, sameName } from './entries';
import { fieldNameChecks } from './fieldNames';
import { unknownGroup } from './groups';
import { badLink } from './links';
import { otherSpeakers } from './otherSpeakers';
import { oddValueChecks } from './ownValues';
import { badPattern, fitsNothing } from './patterns';
import { placeChecks, sidecarElsewhere } from './places';
import { fieldConflict, noSource, notUnderstood, unreadableFile } from './reading';
import { sameCoder } from './sameCoder';
import { speakerNotNamed } from './speakerNotNamed';
import { taggedTwice } from './taggedTwice';
import { unbalancedMarks } from './unbalancedMarks';
import { unknownCheck } from './unknownCheck';
import { unknownCoder } from './unknownCoder';
import { unknownKeyChecks } from './unknownKeys';
import { wordsElsewhere } from './wordsElsewhere';

/** Everything that is checked, in the editor and on the command line. */
export const CHECKS: readonly Check[] = [
  unreadableFile,
  ...notUnderstood,
  sameCoder,
  fieldConflict,
  ...fieldNameChecks,
  noDay,
  saidLater,
  noAddress,
  badLink,
  sameName,
  sameClaim,
  circular,
  bothWays,
  ...unknownKeyChecks,
  ...oddValueChecks,
  unknownGroup,
  fitsNothing,
  unknownCoder,
  badPattern,
  unknownCheck(() => CHECKS.map(({ code }) => code)),
  noSource,
  sidecarElsewhere,
  ...placeChecks,
  wordsElsewhere,
  taggedTwice,
  contradiction,
  otherSpeakers,
  speakerNotNamed,
  unbalancedMarks,
  cutNegation,
];
