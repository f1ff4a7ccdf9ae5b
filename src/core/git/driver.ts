/** A program that runs JavaScript, and the command line of Crossquote that it is to run. Paths of the machine's own. */
export interface Runtime {
  readonly executable: string;
  readonly commandLine: string;
}

/** What the marks of git's own merge call the versions, which it has in files with names of no meaning. */
const LABELS = '-L ours -L base -L theirs';

/**
 * A shell script that merges `BASE OURS THEIRS PATH` into OURS. Where Crossquote is not there any more, or cannot read a
 * side, git's own merge of lines does it: what is not merged must have conflict marks, or one side would get lost.
 */
export const mergeScript = ({ executable, commandLine }: Runtime): string => `#!/bin/sh
# Written by Crossquote when it starts. Git runs it to merge sidecars and codebooks: BASE OURS THEIRS PATH
# The first of the two programs is VS Code's own, told to be Node.
program=${quoted(executable)}
if [ ! -x "$program" ]; then program=node; fi
ELECTRON_RUN_AS_NODE=1 "$program" ${quoted(commandLine)} merge -- "$@"
ended=$?
# 0: merged; 2: merged, with conflicts noted in the file, by which it is told from a program that failed.
if [ "$ended" -eq 0 ]; then exit 0; fi
if [ "$ended" -eq 2 ] && grep -q conflicts: "$2"; then exit 2; fi
exec git merge-file ${LABELS} "$2" "$1" "$3"
`;

/** What git is to run as a merge driver: the script where it is, else git's own merge of lines. */
export function driverCommand(script: string): string {
  const path = quoted(script).replaceAll('%', '%%');
  return `if test -f ${path}; then sh ${path} %O %A %B %P; else git merge-file ${LABELS} %A %O %B; fi`;
}

/** A path as one word of a shell. Git for Windows brings a shell too, which takes slashes of either kind within quotes. */
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;
