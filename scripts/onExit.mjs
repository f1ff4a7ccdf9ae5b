/** @type {Set<() => void>} */
const cleanups = new Set();

/**
 * Has something undone when this process ends, in whatever way it can still act on: Ctrl+C and SIGTERM included.
 * @param {() => void} cleanup must do its work at once, as nothing can be awaited any more
 * @returns {() => void} takes it back
 */
export function onExit(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

process.once('exit', () => {
  for (const cleanup of cleanups) cleanup();
});

for (const [signal, exitCode] of /** @type {const} */ ([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  process.once(signal, () => process.exit(exitCode));
}
