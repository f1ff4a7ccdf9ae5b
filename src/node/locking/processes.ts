import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

/** A process, as it is told to others. */
export interface ProcessMark {
  /** Of the table that its number is in: twelve hex digits. */
  readonly table: string;
  readonly pid: number;
  /** When it began, in the system's own measure; 0 where nobody says. */
  readonly started: number;
}

/**
 * What is known of a process: `perhaps` where one has its number that may be another, `unseen` where it is on another
 * machine, in another container, or of an earlier start of this machine.
 */
export type ProcessState = 'running' | 'perhaps' | 'ended' | 'unseen';

/** The processes that this one can see. */
export interface Processes {
  readonly own: ProcessMark;
  stateOf(process: ProcessMark): ProcessState;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What earlier versions had for a table: machines, and containers, may share a name, and change it. */
export const tableOfHost = (host: string): string => digest(host);

/** What is asked of the system to know its processes. */
export interface ProcessSystem {
  readonly platform: NodeJS.Platform;
  readonly pid: number;
  /** What a process may not know, it does not: then these throw. */
  read(file: string): Promise<string>;
  readLink(link: string): Promise<string>;
  readNow(file: string): string;
  run(program: string, ...args: string[]): Promise<string>;
  hostname(): string;
  isAlive(pid: number): boolean;
}

const thisSystem: ProcessSystem = {
  platform: process.platform,
  pid: process.pid,
  read: file => readFile(file, 'utf8'),
  readLink: readlink,
  readNow: file => readFileSync(file, 'utf8'),
  run: async (program, ...args) => (await promisify(execFile)(program, args)).stdout,
  hostname,
  isAlive,
};

export async function processesOf(system: ProcessSystem = thisSystem): Promise<Processes> {
  const table = await tableOf(system);
  const earlier = tableOfHost(system.hostname());
  const self = statusIn(system, '/proc/self/stat');
  // In a container that was given the processes of another one to read, the numbers there mean others.
  const isOurs = self?.pid === system.pid;
  return {
    own: { table, pid: system.pid, started: isOurs ? self.started : 0 },
    stateOf(found) {
      if (found.table !== table && found.table !== earlier) return 'unseen';
      if (!system.isAlive(found.pid)) return 'ended';
      const status = isOurs ? statusIn(system, `/proc/${found.pid}/stat`) : undefined;
      if (!status || found.started === 0) return 'perhaps';
      return status.started === found.started && !status.isZombie ? 'running' : 'ended';
    },
  };
}

/** One start of one machine has a table, and each container in it one more; its name is no part of that. */
async function tableOf(system: ProcessSystem): Promise<string> {
  try {
    if (system.platform === 'linux') {
      const boot = await system.read('/proc/sys/kernel/random/boot_id');
      return digest(`${boot.trim()} ${await system.readLink('/proc/self/ns/pid')}`);
    }
    if (system.platform === 'darwin')
      return digest((await system.run('/usr/sbin/sysctl', '-n', 'kern.bootsessionuuid')).trim());
  } catch {
    // Then its name has to do, as it does on Windows, where it changes with a new start alone.
  }
  return digest(`${system.platform} ${system.hostname()}`);
}

/** What Linux tells of a process; nothing where it, or another system, does not. */
function statusIn({ platform, readNow }: ProcessSystem, file: string) {
  if (platform !== 'linux') return undefined;
  try {
    const line = readNow(file);
    // The program's name stands in brackets, and may have brackets and spaces in it.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { pid: Number.parseInt(line, 10), isZombie: fields[0] === 'Z', started: Number(fields[19]) };
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
