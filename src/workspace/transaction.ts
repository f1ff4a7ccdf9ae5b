import { allAtOnce } from '../core/collections';
import {
  type CarriedOutIn,
  carryOutInSlices,
  type Edit,
  type FileEdit,
  inverseEdit,
  inverseFiles,
  isIdle,
  keepingEntries,
} from '../core/edits';
import type { FileId } from '../core/format';
import type { EntryKind } from '../core/model';
import type { Unrouted } from '../core/rounds';
import type { FileStore, WrittenTo } from '../core/store';
import { withoutByteOrderMark } from '../core/text';
import type { Refusal } from '../core/yaml';
import type { Clock, Log } from './ports';
import { inSlices, TimeSlicer } from './scheduling';
import { UndoHistory } from './undo';

/** An edit does not fit what a file says today; nothing was changed. Worded for people by whoever shows it. */
export class EditRefused extends Error {
  constructor(
    readonly file: FileId,
    /** What the file says; undefined where there is none. */
    readonly text: string | undefined,
    readonly refusal: Refusal,
  ) {
    super(`${file}: ${refusal.refused}`);
    this.name = 'EditRefused';
  }
}

/** A round does not allow an edit; nothing was changed. Worded for people by whoever shows it. */
export class NotRouted extends Error {
  constructor(readonly why: Unrouted) {
    super(why.refused);
    this.name = 'NotRouted';
  }
}

/** Whoever followed an edit has ended it; nothing was changed. */
export class EditCancelled extends Error {}

/** An edit was not made, and files of it that were written before could not be put back: they keep the change. */
export class NotTakenBack extends Error {
  constructor(
    readonly files: readonly FileId[],
    /** Why the edit was not made. */
    override readonly cause: unknown,
  ) {
    super(`not taken back: ${files.join(', ')}`);
    this.name = 'NotTakenBack';
  }
}

/** Told of a long edit file by file; false takes back what was written and writes no more. */
export type Follow = (written: number, all: number) => boolean;

/** An edit that was taken back or done again, and where the change is now. */
export interface CarriedOut {
  readonly edit: Edit;
  readonly kept: WrittenTo;
}

/** What becomes of a long file is worked out so often anew, where others have changed it meanwhile; then once under its lock. */
const MOST_ANEW = 3;

/** A file says something else than what an edit of it was worked out from; nothing was changed. */
class Outdated extends Error {
  constructor(readonly text: string | undefined) {
    super('worked out from another text');
  }
}

/** What comes of an edit of a file that has this text. */
interface WorkedOut {
  readonly text: string | undefined;
  readonly result: CarriedOutIn | Refusal;
}

/**
 * The one way to change files: every file of an edit or none, one edit after the other in the order in which they were
 * asked for. What is refused is thrown: `EditRefused` by a file's content, `StoreError` by the store, and around either
 * `NotTakenBack` where that is not all.
 */
export class Transactions {
  readonly history = new UndoHistory();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: FileStore,
    /** Takes in what a file says now. */
    private readonly wrote: (file: FileId, text: string | undefined) => Promise<void>,
    /** Whether anything but its own entry names a key of a codebook. */
    private readonly isNamed: (codebook: FileId, names: EntryKind, key: string) => boolean,
    /** Whether a file is long, as far as it is known: what becomes of it takes its time to work out. */
    private readonly isLong: (file: FileId) => boolean,
    private readonly clock: Clock,
    private readonly log: Log | undefined,
  ) {}

  /** Carries out what a person asked for, to be undone. Resolves with where the change is: on disk, or unsaved in an editor. */
  apply(edit: Edit, follow?: Follow): Promise<WrittenTo> {
    return this.#inTurn(async () => {
      const { kept, done } = await this.#write(edit.files, follow);
      if (!done.every(isIdle)) this.history.did({ ...edit, files: done });
      return kept;
    });
  }

  /** Changes files without a trace in the list of what can be undone: upkeep that nobody asked for. */
  async maintain(files: readonly FileEdit[]): Promise<void> {
    await this.#inTurn(async () => {
      const { done } = await this.#write(files);
      this.history.kept(done);
    });
  }

  /** Writes a file anew that is not as edits need it: it cannot be undone here. */
  rewrite(file: FileId, change: (text: string | undefined) => string): Promise<WrittenTo> {
    return this.#inTurn(() => this.#update(file, change));
  }

  /** Takes back what was done last, in today's files; undefined where nothing was done. */
  undo(): Promise<CarriedOut | undefined> {
    return this.#inTurn(async () => {
      const edit = this.history.lastDone;
      if (!edit) return undefined;
      const { kept } = await this.#write(inverseEdit(edit).files, undefined, file =>
        // What quotes named has been taken from them by then: who names it still are others.
        keepingEntries(file, (names, key) => this.isNamed(file.file, names, key)),
      );
      this.history.undid();
      return { edit, kept };
    });
  }

  /** Does again what was taken back last; undefined where nothing was. */
  redo(): Promise<CarriedOut | undefined> {
    return this.#inTurn(async () => {
      const edit = this.history.lastUndone;
      if (!edit) return undefined;
      const { kept } = await this.#write(edit.files);
      this.history.redid();
      return { edit, kept };
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #write(
    files: readonly FileEdit[],
    follow?: Follow,
    asOfNow: (file: FileEdit) => FileEdit = file => file,
  ): Promise<{ readonly kept: WrittenTo; readonly done: readonly FileEdit[] }> {
    const done: FileEdit[] = [];
    let kept: WrittenTo = 'on-disk';
    try {
      for (const file of files) {
        const written = await this.#writeFile(asOfNow(file));
        if (written.kept === 'in-editor') kept = 'in-editor';
        done.push(written.done);
        if (follow && !follow(done.length, files.length)) throw new EditCancelled();
      }
    } catch (error) {
      const changed = await this.#rollBack(done);
      throw changed.length > 0 ? new NotTakenBack(changed, error) : error;
    }
    return { kept, done };
  }

  /** After a file was refused, the files before it go back to what they were. Returns those that do not. */
  async #rollBack(done: readonly FileEdit[]): Promise<readonly FileId[]> {
    const changed: FileId[] = [];
    for (const edit of inverseFiles(done))
      await this.#writeFile(edit).catch(error => {
        this.log?.error(`taking back ${edit.file}`, error);
        changed.push(edit.file);
      });
    return changed;
  }

  async #writeFile(edit: FileEdit): Promise<{ readonly kept: WrittenTo; readonly done: FileEdit }> {
    const { file } = edit;
    let done: FileEdit = { file, changes: [] };
    let made: CarriedOutIn | undefined;
    const change = (text: string | undefined, before: WorkedOut | undefined, isLast: boolean) => {
      // Whoever came in between may have taken up what was made then: it stays one change, to be taken back as one.
      if (made && made.text === text) return text;
      const isKnown = before !== undefined && before.text === text;
      if (!isKnown && !isLast) throw new Outdated(text);
      const result = isKnown ? before.result : allAtOnce(carryOutInSlices(text, edit));
      if ('refused' in result) throw new EditRefused(file, text, result);
      if (!made || !isIdle(result.done)) done = result.done;
      made = result;
      return result.text;
    };
    const isLong = this.isLong(file);
    let before = isLong ? await this.#workedOut(edit, await this.store.read(file)) : undefined;
    for (let anew = isLong ? 0 : MOST_ANEW; ; anew++)
      try {
        const isLast = anew >= MOST_ANEW;
        const worked = before;
        const kept = await this.#update(file, text => change(text, worked, isLast));
        return { kept, done };
      } catch (error) {
        if (!(error instanceof Outdated)) throw error;
        before = await this.#workedOut(edit, error.text);
      }
  }

  /** What an edit makes of a text of its file while nobody locks that: others have their turn while it is found out. */
  async #workedOut(edit: FileEdit, text: string | undefined): Promise<WorkedOut> {
    const work = carryOutInSlices(text, edit);
    return { text, result: await inSlices(work, new TimeSlicer(true, this.clock)) };
  }

  async #update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<WrittenTo> {
    let written: string | undefined;
    const kept = await this.store.update(file, text => {
      written = change(text);
      return written;
    });
    await this.wrote(file, written === undefined ? undefined : withoutByteOrderMark(written));
    return kept;
  }
}
