/** The names of mocha's events, spelt here because the browser's build of mocha keeps its constants to itself. */
const Event = { suite: 'suite', pass: 'pass', fail: 'fail', end: 'end' };

/** From how many milliseconds on a test's time is told, so that it is seen where a run spends its minutes. */
const SLOW = 300;

/** Libraries color their errors without asking whether a terminal reads them. */
const COLOR = /\x1b\[\d+m/g;

/** From where mocha calls the test, in a bundle that holds them both. */
const MOCHA_FRAMES = /\n\s+at callFn \([\s\S]*/;

/** Says each test as it ends, its failure in full at once, and closes on the line that the test command adds up. */
class Reporter {
  /** @param {Mocha.Runner} runner */
  constructor(runner) {
    let passed = 0;
    let failed = 0;
    runner.on(Event.suite, suite => {
      if (!suite.root) console.log(`${indent(suite)}${suite.title}`);
    });
    runner.on(Event.pass, test => {
      passed++;
      const slow = test.duration && test.duration >= SLOW ? ` (${test.duration} ms)` : '';
      console.log(`${indent(test)}✓ ${test.title}${slow}`);
    });
    runner.on(Event.fail, (test, error) => {
      failed++;
      console.log(`${indent(test)}✗ ${test.fullTitle()}`);
      const message = (error.stack || String(error)).replace(COLOR, '').replace(MOCHA_FRAMES, '');
      console.log(message.replace(/^/gm, `${indent(test)}  `));
    });
    runner.once(Event.end, () => console.log(`${passed} passed, ${failed} failed`));
  }
}

/** Mocha's types want a subclass of its own base, which prints a summary of its own; mocha itself wants only this. */
export const StreamingReporter = /** @type {Mocha.ReporterConstructor} */ (/** @type {unknown} */ (Reporter));

/** @param {Mocha.Suite | Mocha.Runnable} item */
function indent(item) {
  return '  '.repeat(item.titlePath().length - 1);
}
