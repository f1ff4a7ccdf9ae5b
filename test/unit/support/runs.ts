/** How often to look further than usual: `CROSSQUOTE_RUNS=2000`, from another seed each time. */
const further = Number(process.env.CROSSQUOTE_RUNS ?? 0);

/** Settings for a property: quick, and the same examples each time. */
export const runs = (usual: number) =>
  further > 0 ? { numRuns: further } : { numRuns: usual, seed: 1, interruptAfterTimeLimit: 10_000 };
