import picomatch from 'picomatch/posix';

/** VS Code's patterns know `*`, `**`, `?`, `{a,b}` and `[a-z]`, in hidden files too, and nothing else of what shells know. */
const AS_VSCODE = { dot: true, noextglob: true, nonegate: true, strictBrackets: false } as const;

/** Whether a way from a workspace folder, with `/`, is of one of these patterns; what a setting says may be no pattern. */
export function globs(patterns: readonly string[]): (path: string) => boolean {
  const filled = patterns.filter(pattern => typeof pattern === 'string' && pattern !== '');
  if (filled.length === 0) return () => false;
  // As one expression, for it is asked of every file.
  const expression = new RegExp(filled.map(pattern => picomatch.makeRe(pattern, AS_VSCODE).source).join('|'));
  return path => expression.test(path);
}
