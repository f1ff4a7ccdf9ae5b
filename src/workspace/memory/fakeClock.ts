import type { Clock } from '../ports';

interface Timer {
  readonly due: number;
  readonly act: () => void;
}

/** A clock that stands still until somebody moves it. */
export class FakeClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now = (): number => this.#now;

  after(ms: number, act: () => void): () => void {
    const timer = { due: this.#now + ms, act };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  afterOthers(act: () => void): void {
    void Promise.resolve().then(act);
  }

  /** Lets time pass: what is due meanwhile is done, the earliest first. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#nextDue(end); next; next = this.#nextDue(end)) {
      this.#timers.delete(next);
      this.#now = next.due;
      next.act();
    }
    this.#now = Math.max(this.#now, end);
  }

  #nextDue(end: number): Timer | undefined {
    return [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  }
}
