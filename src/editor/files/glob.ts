import picomatch from 'picomatch/posix';

/** VS Code's patterns know `*`, `**`, `?`, `{a,b}` and `[a-z]`, in hidden files too, and nothing else of what shells know. */
const AS_VSCODE = { dot: true, noextglob: true, nonegate: true, strictBrackets: false } as const;

/** Whether a way from a workspace folder, with `/`, is of one of these patterns. */
export function globs(patterns: readonly string[]): (path: string) => boolean {
  return patterns.length === 0 ? () => false : picomatch([...patterns], AS_VSCODE);
}
