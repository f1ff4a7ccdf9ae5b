import * as vscode from 'vscode';
import type { Hit } from '../../core/search';
import { TimeSlicer } from '../../workspace';
import type { Session } from '../session';
import { literal, whileAsking } from '../telling';
import { type FindOption, optionFor } from './option';

/** More than anybody reads: who does not see it among these types another letter. */
const MOST_SHOWN = 100;

export interface FindQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly kinds?: readonly Hit['kind'][];
  /** What stands in the box at first. */
  readonly typed?: string;
  /** What is offered as long as nothing is typed. */
  readonly offered: readonly Hit[];
  /** Told of the hit that Enter would choose, as the choice moves. */
  look?(hit: Hit): void;
  /** What else can be done with a hit, by a button on its line. */
  readonly button?: {
    readonly icon: string;
    readonly tooltip: string;
    isFor(hit: Hit): boolean;
    press(hit: Hit): void;
  };
}

/** Lets a person find one quote, actor or claim by a few letters; undefined when they give up. */
export function pickHit(session: Session, question: FindQuestion): Promise<Hit | undefined> {
  const box = new Box(session, question);
  return box.answer;
}

class Box {
  readonly answer: Promise<Hit | undefined>;
  readonly #quickPick = vscode.window.createQuickPick<FindOption>();
  #isClosed = false;

  constructor(
    private readonly session: Session,
    private readonly question: FindQuestion,
  ) {
    const quickPick = this.#quickPick;
    quickPick.placeholder = literal(question.placeholder);
    quickPick.value = question.typed ?? '';
    // What is looked at is in the editor behind.
    quickPick.ignoreFocusOut = true;
    this.#show();
    const answered = new Promise<Hit | undefined>(resolve => {
      const close = (hit: Hit | undefined) => {
        this.#isClosed = true;
        resolve(hit);
        quickPick.dispose();
      };
      quickPick.onDidChangeValue(() => this.#show());
      quickPick.onDidChangeActive(([option]) => {
        // What stands first before anything was typed or chosen is not what a person looks for.
        const isChosen = quickPick.value !== '' || option !== quickPick.items[0];
        if (option && isChosen) question.look?.(option.hit);
      });
      quickPick.onDidAccept(() => {
        const [option] = quickPick.activeItems;
        if (option) close(option.hit);
      });
      quickPick.onDidTriggerItemButton(({ item }) => {
        close(undefined);
        question.button?.press(item.hit);
      });
      quickPick.onDidHide(() => close(undefined));
    });
    this.answer = whileAsking(quickPick, answered);
    quickPick.show();
    this.#takeIn().catch(error => session.log.error('finding', error));
  }

  /** The index is made when it is first needed, a slice at a time; what has been taken in is found at once. */
  async #takeIn(): Promise<void> {
    const { finder, ready } = this.session;
    const takeIn = async () => {
      const slicer = new TimeSlicer();
      while (!finder.refresh(() => slicer.isOver)) {
        await slicer.yieldIfDue();
        if (this.#isClosed) return;
      }
      this.#show();
    };
    this.#quickPick.busy = true;
    await takeIn();
    await ready;
    await takeIn();
    if (!this.#isClosed) this.#quickPick.busy = false;
  }

  #show(): void {
    if (this.#isClosed) return;
    const { title, kinds, offered, button } = this.question;
    const { corpus, finder } = this.session;
    const quickPick = this.#quickPick;
    const typed = quickPick.value;
    const isAsked = typed.trim() !== '';
    const { best, count } = isAsked
      ? finder.find(typed, MOST_SHOWN, kinds)
      : { best: offered.slice(0, MOST_SHOWN), count: 0 };
    const more = count > best.length ? vscode.l10n.t('the best of {0}', count) : '';
    quickPick.title = literal([title, more].filter(Boolean).join(' – '));
    quickPick.items = best.map(hit => ({
      ...optionFor(corpus, hit, typed),
      ...(button?.isFor(hit) && {
        buttons: [{ iconPath: new vscode.ThemeIcon(button.icon), tooltip: button.tooltip }],
      }),
    }));
    quickPick.activeItems = quickPick.items.slice(0, 1);
  }
}
