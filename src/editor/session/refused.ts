/**
 * Why an action was not carried out, in words for the person who asked for it: there is nothing to do it to, or something
 * has to be said or done first. Nothing is wrong.
 */
export class Refused extends Error {}

/** The same where something is wrong: a file cannot be read or written, or says what it may not. */
export class Failed extends Refused {}
