import type { Workbench } from '../../ui/driver/workbench';

/** Waits for something; where it does not come, says for what and what is to be seen instead. */
export async function waited<T>(workbench: Workbench, what: string, wait: () => Promise<T>): Promise<T> {
  try {
    return await wait();
  } catch (error) {
    const picture = await workbench.screenshot(`bench waited for ${what}`);
    throw new Error(`Waited in vain for ${what}; what was to be seen: ${picture}`, { cause: error });
  }
}
