const FAILURE = /^(\s*)✗ (.*)/;

/** Picks out of what a ring prints what it says of the tests that failed. */
export class Failures {
  /** @type {string[]} */
  lines = [];
  /** The outermost suites in which something failed, by their titles. @type {Set<string>} */
  suites = new Set();
  /** What stood at the beginning of a line: titles of outermost suites, and what others print. @type {string[]} */
  #outermost = [];
  /** What the further lines of a failure begin with. */
  #deeper = '';

  /** @param {string} line as the reporter printed it */
  take(line) {
    const [, indent, title] = FAILURE.exec(line) ?? [];
    if (title !== undefined) {
      this.#deeper = `${indent}  `;
      const suite = this.#outermost.findLast(outermost => title.startsWith(`${outermost} `));
      if (suite) this.suites.add(suite);
    } else if (!this.#deeper || !line.startsWith(this.#deeper)) this.#deeper = '';
    if (this.#deeper) this.lines.push(line);
    else if (/^\S/.test(line)) this.#outermost.push(line);
  }
}
