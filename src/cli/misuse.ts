/** What was asked for cannot be done; the message is for people. */
export class Misuse extends Error {}
