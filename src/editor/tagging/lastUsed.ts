import type * as vscode from 'vscode';

const KEY = 'crossquote.lastUsed';
/** How many claims are remembered for ranking. */
const REMEMBERED_CLAIMS = 20;

interface Used {
  readonly speakers: readonly string[];
  readonly claims: readonly string[];
  readonly stance?: string | undefined;
}

/** What was tagged last in this workspace: what the next tag most likely begins from. */
export class LastUsed {
  constructor(private readonly memory: vscode.Memento) {}

  get speakers(): readonly string[] {
    return this.#used.speakers;
  }

  /** The latest first. */
  get claims(): readonly string[] {
    return this.#used.claims;
  }

  /** Undefined where it was a plain code. */
  get stance(): string | undefined {
    return this.#used.stance;
  }

  remember(speakers: readonly string[], claim: string | undefined, stance: string | undefined): void {
    const { claims, ...used } = this.#used;
    const latest = claim === undefined ? claims : [claim, ...claims.filter(other => other !== claim)];
    void this.memory.update(KEY, {
      ...used,
      speakers: speakers.length > 0 ? speakers : used.speakers,
      claims: latest.slice(0, REMEMBERED_CLAIMS),
      stance,
    });
  }

  get #used(): Used {
    return this.memory.get<Used>(KEY, { speakers: [], claims: [] });
  }
}
