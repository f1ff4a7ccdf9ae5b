import type { Fix } from '../../core/checks';
import type { Problem } from '../../core/model';
import * as wording from '../../wording';
import { asPath } from './paths';

/** A problem in words, with files by their paths in the workspace. */
export const wordProblem = (problem: Problem): string => wording.wordProblem(problem, asPath);

/** What a fix does, as its title, with files by their paths in the workspace. */
export const wordFix = (fix: Fix): string => wording.wordFix(fix, asPath);
