import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDataFolder } from '../../../scripts/host/server.mjs';
import { eventually } from '../../ui/driver/eventually';
import { Workbench } from '../../ui/driver/workbench';
import { ExtensionLog } from '../driver/extensionLog';
import { askFor, type Report, type Stretch } from './monitor';

const MONITOR = resolve('out', 'monitor.js');

/** A window of VS Code whose extension host is watched while Crossquote works in it. */
export class WatchedHost {
  private constructor(
    readonly workbench: Workbench,
    readonly log: ExtensionLog,
    private readonly reports: string,
  ) {}

  /** Opens a folder in a new window. */
  static async open(folder: string): Promise<WatchedHost> {
    const reports = join(await mkdtemp(join(tmpdir(), 'crossquote-monitor-')), 'report.json');
    const dataFolder = await createDataFolder();
    const env = { CROSSQUOTE_MONITOR: reports };
    const workbench = await Workbench.open(folder, { dataFolder, env, beside: MONITOR });
    return new WatchedHost(workbench, new ExtensionLog(dataFolder), reports);
  }

  async close(): Promise<void> {
    await this.workbench.close();
    await rm(join(this.reports, '..'), { recursive: true, force: true });
  }

  /** How long the host was busy at a stretch between two moments, the longest first. */
  async stretches(from: number, to: number): Promise<Stretch[]> {
    const { stretches } = await eventually(async () => {
      const report = await this.#report();
      if (report.written < to) throw new Error('The monitor has not reported since.');
      return report;
    });
    return stretches.filter(({ at }) => at >= from && at <= to).sort((a, b) => b.worked - a.worked);
  }

  /** How long the host's thread worked between two moments, in milliseconds: the clock also counts what others did. */
  async workBetween(from: number, to: number): Promise<number> {
    const { work } = await this.#report();
    const until = (moment: number) => work.findLast(({ at }) => at <= moment)?.ms ?? 0;
    return until(to) - until(from);
  }

  /** The memory that the host's objects hold, in bytes. */
  async memory(): Promise<number> {
    await writeFile(askFor(this.reports), '');
    return eventually(async () => {
      const { memory } = await this.#report();
      if (memory === undefined) throw new Error('The monitor has not told the memory.');
      return memory;
    });
  }

  async #report(): Promise<Report> {
    return JSON.parse(await readFile(this.reports, 'utf8')) as Report;
  }
}
