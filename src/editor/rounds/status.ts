import * as vscode from 'vscode';
import { RoundAgreement } from '../../core/agreement';
import type { TaggedSource } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { Round } from '../../core/model';
import { blindRoundOf, hasSource, isBlind, progressOf, roundFor, stageOf } from '../../core/rounds';
import { AdaptiveThrottle, TimeSlicer } from '../../workspace';
import { affects, settings } from '../host';
import { COMMANDS, SETTINGS } from '../ids';
import type { Session } from '../session';
import { iconed, literal } from '../telling';

const DIGITS = 2;

/** The round of the source in front: in an open one how far its coders are, in any that is not blind how far they agree. */
export function registerRoundStatus(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crossquote.round', vscode.StatusBarAlignment.Left, 89);
  item.name = vscode.l10n.t('Crossquote: the round of this source');
  const agreement = new Agreement(session);
  const show = () => {
    const source = session.activeSource()?.source;
    const content = source && contentFor(session, source, agreement);
    if (!content) {
      item.hide();
      return;
    }
    item.text = content.text;
    item.tooltip = content.lines.map(literal).join('\n');
    item.command = content.command;
    item.show();
  };
  const showSoon = new AdaptiveThrottle(show, () => session.restMs);
  return vscode.Disposable.from(
    item,
    showSoon,
    agreement,
    {
      dispose: session.corpus.onDidChange(({ sources }) => {
        agreement.changed(sources);
        showSoon.schedule();
      }),
    },
    { dispose: agreement.onDidChange(() => showSoon.schedule()) },
    vscode.window.onDidChangeActiveTextEditor(() => showSoon.schedule()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affects(event, SETTINGS.coder)) showSoon.schedule();
    }),
  );
}

interface Content {
  readonly text: string;
  readonly lines: readonly string[];
  readonly command: string | vscode.Command;
}

function contentFor(session: Session, source: TaggedSource, agreement: Agreement): Content | undefined {
  const { corpus } = session;
  const rounds = [...corpus.codebook(source.codebook).rounds.values()].filter(each =>
    hasSource(each, source),
  );
  if (rounds.length === 0 || source.codebook === undefined) return undefined;
  const { coder } = settings;
  const round = blindRoundOf(corpus, source) ?? (coder ? roundFor(rounds, coder, () => true) : undefined);
  if (round && isBlind(round)) return progressContent(session, source, source.codebook, round);
  const shown = round ?? rounds.at(-1)!;
  const [figure, toSettle] = agreement.of(source.codebook, shown) ?? [];
  if (!figure || toSettle === undefined) return undefined;
  const alpha = figure.value === undefined ? '–' : figure.value.toFixed(DIGITS);
  return {
    text: iconed('organization', vscode.l10n.t('α {0} · {1} to settle', alpha, toSettle)),
    lines: [
      vscode.l10n.t('Round “{0}”: Krippendorff’s α on stances, of {1} units', shown.key, figure.units),
      vscode.l10n.t('Show agreement'),
    ],
    command: {
      command: COMMANDS.openAgreement,
      title: vscode.l10n.t('Open Agreement'),
      arguments: [{ codebook: source.codebook, round: shown.key }],
    },
  };
}

/** How far each is, and nothing of what. */
function progressContent({ corpus }: Session, source: TaggedSource, codebook: FileId, round: Round): Content {
  const progress = progressOf(corpus, codebook, round);
  const mine = source.sight?.own === undefined ? undefined : settings.coder;
  const own = mine === undefined ? undefined : progressOf(corpus, codebook, { ...round, coders: [mine] })[0];
  const isFinished = mine !== undefined && stageOf(source, mine) === 'finished';
  return {
    text: iconed(
      isFinished ? 'pass-filled' : 'eye-closed',
      own
        ? vscode.l10n.t('{0} · {1}/{2} finished', round.key, own.finished, own.sources)
        : vscode.l10n.t('{0} · blind', round.key),
    ),
    lines: [
      isFinished
        ? vscode.l10n.t('You have finished this source. Click to go on with it')
        : vscode.l10n.t('Blind until the round is closed. Click when you have finished this source'),
      ...progress.map(({ coder, finished, begun, sources }) =>
        vscode.l10n.t('{0}: {1} of {2} finished, {3} begun', coder, finished, sources, begun - finished),
      ),
    ],
    command: COMMANDS.finishSource,
  };
}

/** The figures of one round at a time, kept up with the corpus; made in slices when another round is asked for. */
class Agreement implements vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();
  #latest: { readonly round: Round; readonly running: RoundAgreement; isReady: boolean } | undefined;

  constructor(private readonly session: Session) {}

  readonly onDidChange = (listener: () => void): (() => void) => {
    const listening = this.#changes.event(listener);
    return () => listening.dispose();
  };

  dispose(): void {
    this.#latest = undefined;
    this.#changes.dispose();
  }

  /** Undefined as long as it is being counted. */
  of(codebook: FileId, round: Round) {
    if (this.#latest?.round !== round) this.#begin(codebook, round);
    const { running, isReady } = this.#latest!;
    return isReady ? ([running.figure, running.toSettle] as const) : undefined;
  }

  changed(files: ReadonlySet<FileId>): void {
    if (this.#latest?.isReady) for (const file of files) this.#latest.running.take(file);
  }

  #begin(codebook: FileId, round: Round): void {
    const { corpus } = this.session;
    const running = new RoundAgreement(corpus, codebook, round);
    const latest = { round, running, isReady: false };
    this.#latest = latest;
    void (async () => {
      const slicer = new TimeSlicer();
      await slicer.begin();
      for (const { file } of [...corpus.sources()]) {
        if (this.#latest !== latest) return;
        running.take(file);
        await slicer.yieldIfDue();
      }
      // What has changed meanwhile is looked at again.
      for (const { file } of corpus.sources()) running.take(file);
      latest.isReady = true;
      this.#changes.fire();
    })();
  }
}
