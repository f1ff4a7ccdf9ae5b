/** Why an action was not carried out, in words for the person who asked for it. */
export class Refused extends Error {}
