/** As long as somebody waits before they believe that nothing will come; a busy machine needs it. */
export const PATIENCE = 40_000;
const INTERVAL = 50;

/** Repeats an assertion until it holds and returns its result; throws its last failure when patience ends. */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  patience = PATIENCE,
  interval = INTERVAL,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setTimeout(resolve, interval));
    }
  }
}
