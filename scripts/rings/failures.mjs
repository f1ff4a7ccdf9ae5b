const FAILURE = /^(\s*)✗ /;

/** Picks out of what a ring prints what it says of the tests that failed. */
export class Failures {
  /** @type {string[]} */
  lines = [];
  /** What the further lines of a failure begin with. */
  #deeper = '';

  /** @param {string} line as the reporter printed it */
  take(line) {
    const failure = FAILURE.exec(line);
    if (failure) this.#deeper = `${failure[1]}  `;
    else if (!this.#deeper || !line.startsWith(this.#deeper)) this.#deeper = '';
    if (this.#deeper) this.lines.push(line);
  }
}
