import { type FileId, nameOf } from '../core/format';

/** How the program that shows the words says them. */
export interface Voice {
  /** Puts arguments in for `{0}`, `{1}` and so on, in the reader's language. */
  readonly translate: (message: string, ...args: readonly (string | number)[]) => string;
  /** A file as the reader knows it. */
  readonly pathOf: (file: FileId) => string;
}

/** English as it stands here, until a program has a voice of its own. */
let voice: Voice = {
  translate: (message, ...args) =>
    message.replace(/\{(\d+)\}/g, (hole, i) => String(args[Number(i)] ?? hole)),
  pathOf: nameOf,
};

/** Says all wording with a program's own voice from now on. */
export function speakAs(own: Partial<Voice>): void {
  voice = { ...voice, ...own };
}

export const t: Voice['translate'] = (message, ...args) => voice.translate(message, ...args);
export const pathOf: Voice['pathOf'] = file => voice.pathOf(file);
