import { type HostMessage, hostMessage, type PageMessage, received } from '../protocol';

interface VscodeApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VscodeApi;

/** VS Code, as a page sees it. */
export class Host {
  readonly #api = acquireVsCodeApi();

  tell(message: PageMessage): void {
    this.#api.postMessage(message);
  }

  /** Calls back for each message that is one; of others VS Code is told. */
  listen(take: (message: HostMessage) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = received(hostMessage, data);
      if (message) take(message);
      else this.tell({ is: 'wrong', what: 'a message that is none' });
    });
  }

  /** What a page keeps of how it is looked at, for when it is opened again; empty where it has kept nothing. */
  get kept(): Readonly<Record<string, unknown>> {
    const state = this.#api.getState();
    return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
  }

  keep(changed: Readonly<Record<string, unknown>>): void {
    this.#api.setState({ ...this.kept, ...changed });
  }
}
