/** What was asked for cannot be done; the message is for people. */
export class Misuse extends Error {}

/** What goes wrong in reading what was typed is misuse. */
export function misusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}
