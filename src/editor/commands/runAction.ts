import { Failed, Refused, type Session } from '../session';
import { fail, giveUpQuestion, inform } from '../telling';
import { untilReady } from './waiting';

let latest: Promise<unknown> = Promise.resolve();
let running = 0;

/**
 * Carries out what a command asks for, one after the other in the order of the keys, and tells the person when it was
 * refused. A refusal is an answer; anything else that goes wrong is logged too. A question that is still open gives way to
 * a new command, as if it had been given up: it stays when it loses the focus, and would hold up all that come after it.
 */
export function runAction(session: Session, action: () => Promise<void>): Promise<void> {
  if (running > 0) giveUpQuestion();
  running += 1;
  const run = latest.then(async () => {
    try {
      await untilReady(session);
      await session.reader.flush();
      await action();
    } catch (error) {
      if (error instanceof Refused) tellRefused(error);
      else {
        session.log.error('an action', error);
        void fail(error instanceof Error ? error.message : String(error));
      }
    } finally {
      running -= 1;
    }
  });
  latest = run;
  return run;
}

/** Tells why something was not done: as an error only where something is wrong. */
export const tellRefused = (refused: Refused): void =>
  void (refused instanceof Failed ? fail : inform)(refused.message);
