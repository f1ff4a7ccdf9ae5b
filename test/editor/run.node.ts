import { StreamingReporter } from '../../scripts/rings/reporter.mjs';

/** What the Node extension host is told to run: all tests of this ring. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    reporter: StreamingReporter,
    timeout: 120_000,
    forbidOnly: true,
    forbidPending: true,
    ...(process.env.CROSSQUOTE_GREP && { grep: process.env.CROSSQUOTE_GREP }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('every:.test.ts in .');
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
