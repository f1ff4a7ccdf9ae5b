import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { callOf } from '../../scripts/calling.mjs';

/** What npm prints, called as this system calls it. */
export function npm(
  args: readonly string[],
  options: Omit<ExecFileSyncOptionsWithStringEncoding, 'encoding'>,
) {
  const call = callOf('npm', args);
  return execFileSync(call.command, call.args, { ...call.options, ...options, encoding: 'utf8' });
}
