import * as vscode from 'vscode';
import { addClaim, type FileEdit } from '../../core/edits';
import { newSlug, sidecarOf } from '../../core/format';
import type { Choice, Codebook, Coding } from '../../core/model';
import { writtenOut } from '../../core/quotes';
import {
  agreedIn,
  decide,
  isOpen,
  nameOfCoder,
  type OpenUnit,
  partsOf,
  type Ruling,
  roundSources,
  settleAgreed,
  toSettle,
  type Vote,
} from '../../core/rounds';
import { titleOf } from '../../core/trees';
import type { Change } from '../../core/yaml';
import { clip, clipQuote } from '../../wording';
import { confirm } from '../commands';
import { wordDone, wordQuotations } from '../presentation';
import { Refused, type Session } from '../session';
import { anyCoderName, askClaimAndStance, now } from '../tagging';
import { ask, askText, type Option, withProgress } from '../telling';
import { chooseRound, type OpenedRound } from './choosing';
import { showUnit } from './showing';
import { wordVote } from './words';

/** What a person answers on one quotation. */
type Answer = Ruling | 'write' | 'leave';

/** Goes through all quotations of a round on which its coders say different things, until a person leaves. */
export async function reviewDisagreements(session: Session): Promise<void> {
  const chosen = await chooseRound(
    session,
    round => !round.blind || !isOpen(round),
    vscode.l10n.t('Review disagreements'),
    vscode.l10n.t(
      'No round can be reviewed: one is closed first, or open to all. “Close Round…” closes one.',
    ),
  );
  const by = chosen && (await anyCoderName());
  if (!chosen || by === undefined) return;
  if (!(await takeOverAgreed(session, chosen))) return;
  const left = () => queueOf(session, chosen);
  const passed = new Set<string>();
  for (;;) {
    const [next, ...queue] = left().filter(open => !passed.has(keyOf(open)));
    if (!next) break;
    passed.add(keyOf(next));
    const answer = await askRuling(session, next, { number: passed.size, of: passed.size + queue.length });
    if (answer === undefined) break;
    if (answer !== 'leave') await settle(session, next, answer, by, () => passed.delete(keyOf(next)));
  }
  const count = left().length;
  confirm(
    count === 0
      ? vscode.l10n.t('Nothing is left to settle in “{0}”', chosen.round.key)
      : vscode.l10n.t('Left to settle in “{0}”: {1}', chosen.round.key, count),
  );
}

/** As the corpus is now. */
function sourcesNow({ corpus }: Session, { codebook, round }: OpenedRound) {
  const today = corpus.codebook(codebook).rounds.get(round.key);
  return today ? { sources: roundSources(corpus, codebook, today), round: today } : { sources: [], round };
}

function queueOf(session: Session, chosen: OpenedRound): OpenUnit[] {
  const { sources, round } = sourcesNow(session, chosen);
  return toSettle(sources, round);
}

const keyOf = ({ source, unit }: OpenUnit): string => `${source.file}#${partsOf(unit)[0]?.id}`;

/** Shows what all agree on, and takes it over at once; false where the person gives up. */
async function takeOverAgreed(session: Session, chosen: OpenedRound): Promise<boolean> {
  const agreed = agreedIn(sourcesNow(session, chosen).sources);
  if (agreed.length === 0) return true;
  const answer = await ask<'take' | 'go-on' | OpenUnit>({
    title: vscode.l10n.t('“{0}”: all agree on {1}', chosen.round.key, wordQuotations(agreed.length)),
    placeholder: vscode.l10n.t('Take them over at once, or look through them first'),
    options: typed => [
      { icon: 'check-all', words: vscode.l10n.t('Take all of them over'), value: 'take' },
      { icon: 'arrow-right', words: vscode.l10n.t('Go on to what differs'), value: 'go-on' },
      ...agreed
        .map(open => agreedOption(session, open))
        .filter(({ words }) => words.toLowerCase().includes(typed.toLowerCase())),
    ],
    look: value => {
      if (typeof value === 'object') void showUnit(value, partsOf(value.unit));
    },
  });
  if (typeof answer !== 'object') return false;
  if (answer.value === 'take') await takeOver(session, chosen, agreed.length);
  else if (answer.value !== 'go-on') return takeOverAgreed(session, chosen);
  return true;
}

function agreedOption({ corpus }: Session, open: OpenUnit): Option<OpenUnit> {
  const { source, unit } = open;
  const [vote] = unit.votes.values();
  return {
    icon: 'quote',
    words: clipQuote(writtenOut(partsOf(unit)).text),
    detail: [vote && wordVote(vote, corpus.codebook(source.codebook)), titleOf(source)]
      .filter(Boolean)
      .join(' · '),
    value: open,
  };
}

async function takeOver(session: Session, chosen: OpenedRound, count: number): Promise<void> {
  const files = sourcesNow(session, chosen).sources.flatMap(({ source, work, units }): FileEdit[] => {
    const changes = settleAgreed(work, units, ['agreed']);
    return changes.length > 0 ? [{ file: sidecarOf(source.file), changes }] : [];
  });
  const subject = chosen.round.key;
  const kept = await withProgress(
    vscode.l10n.t('Taking over what all agree on'),
    { isCancellable: true },
    (report, token) =>
      session.apply({ action: 'settle-agreed', subject, files }, (written, all) => {
        report(vscode.l10n.t('{0} of {1} articles', written, all), 100 / all);
        return !token.isCancellationRequested;
      }),
  );
  confirm(`${wordDone('settle-agreed', subject)}: ${wordQuotations(count)}`, kept);
}

/** Letters that answer at once, beside the number of a coder. */
const BOTH = 'b';
const OTHER = 'w';
const NO_QUOTE = 'n';
const LEAVE = 'l';

/** Shows a quotation in its text and asks who is right. */
async function askRuling(
  session: Session,
  open: OpenUnit,
  step: { readonly number: number; readonly of: number },
): Promise<Answer | undefined> {
  const { source, unit, work } = open;
  const book = session.corpus.codebook(source.codebook);
  await showUnit(open, partsOf(unit));
  const votes = [...unit.votes].sort(([a], [b]) => (a < b ? -1 : 1));
  const options: (Option<Answer> & { readonly key: string })[] = [
    ...votes.map(([coder, vote], i) => ({
      key: String(i + 1),
      icon: vote.parts.length === 0 ? 'circle-slash' : 'account',
      words: `${i + 1}   ${nameOfCoder(work, coder)}: ${wordVote(vote, book)}`,
      detail: wordSpan(vote),
      value: { take: coder },
    })),
    ...(canTakeAll(open, votes)
      ? [
          {
            key: BOTH,
            icon: 'check-all',
            words: `${BOTH}   ${votes.length === 2 ? vscode.l10n.t('Both are right') : vscode.l10n.t('All are right')}`,
            value: { takeAll: votes.map(([coder]) => coder) },
          },
        ]
      : []),
    {
      key: OTHER,
      icon: 'edit',
      words: `${OTHER}   ${vscode.l10n.t('Write another coding')}`,
      value: 'write',
    },
    {
      key: NO_QUOTE,
      icon: 'circle-slash',
      words: `${NO_QUOTE}   ${vscode.l10n.t('It is no quote')}`,
      value: { quote: 'no' },
    },
    {
      key: LEAVE,
      icon: 'debug-step-over',
      words: `${LEAVE}   ${vscode.l10n.t('Leave it open')}`,
      value: 'leave',
    },
  ];
  const answer = await ask<Answer>({
    title: vscode.l10n.t(
      'Settle ({0} of {1}): {2}',
      step.number,
      step.of,
      clipQuote(writtenOut(partsOf(unit)).text, 48),
    ),
    placeholder: vscode.l10n.t('Who is right? One key is enough; Escape ends. {0}', titleOf(source)),
    options: typed => options.filter(({ words }) => words.toLowerCase().includes(typed.trim().toLowerCase())),
    atOnce: typed => options.find(({ key }) => key === typed.trim().toLowerCase())?.value,
    look: value => {
      const vote = typeof value === 'object' && 'take' in value ? unit.votes.get(value.take) : undefined;
      if (vote && vote.parts.length > 0) void showUnit(open, vote.parts);
    },
  });
  return typeof answer === 'object' ? answer.value : undefined;
}

const canTakeAll = (open: OpenUnit, votes: readonly (readonly [string, Vote])[]): boolean =>
  votes.length > 1 &&
  votes.every(([, { parts }]) => parts.length > 0) &&
  decide(open.work, open.unit, { takeAll: votes.map(([coder]) => coder) }, { by: '' }) !== undefined;

const wordSpan = ({ parts, codings }: Vote): string => {
  const notes = codings.flatMap(({ note }) => note ?? []);
  return [parts.map(({ exact }) => clip(exact, 80)).join(' … '), ...notes].filter(Boolean).join(' · ');
};

/** Writes what was decided, with the reason where one is given. */
async function settle(
  session: Session,
  open: OpenUnit,
  answer: Ruling | 'write',
  by: string,
  giveBack: () => void,
): Promise<void> {
  const { source, unit, work } = open;
  const written = answer === 'write' ? await askWritten(session, open) : { ruling: answer, codebook: [] };
  if (!written) return giveBack();
  const subject = writtenOut(partsOf(unit)).text;
  const reason = await askText({
    title: vscode.l10n.t('Why? {0}', clipQuote(subject, 48)),
    prompt: vscode.l10n.t(
      'The reason stands beside the decision, for its coders to read; it may be left empty',
    ),
  });
  if (reason === undefined) return giveBack();
  const deciding = { by, at: now(), ...(reason !== '' && { reason }) };
  const changes = decide(work, unit, written.ruling, deciding);
  if (!changes) throw new Refused(vscode.l10n.t('That decides nothing here.'));
  const codebook = session.corpus.codebookFor(source.file);
  const kept = await session.apply({
    action: 'decide',
    subject,
    files: [
      ...(written.codebook.length > 0 ? [{ file: codebook, changes: written.codebook }] : []),
      { file: sidecarOf(source.file), changes },
    ],
  });
  confirm(wordDone('decide', subject), kept);
}

/** Another coding than anybody has made, by the person who decides. */
async function askWritten(
  session: Session,
  { source, unit }: OpenUnit,
): Promise<{ readonly ruling: Ruling; readonly codebook: readonly Change[] } | undefined> {
  const parts = partsOf(unit);
  const { exact: words = '', speakers = [] } = parts[0] ?? {};
  const { text: written } = writtenOut(parts);
  const answers = await askClaimAndStance(session, { source, words, written, speakers });
  if (!answers) return undefined;
  const book = session.corpus.codebook(source.codebook);
  const { key, changes } = claimFor(answers.claim, book);
  const { stance } = answers;
  const coding: Coding = { claim: key, ...(stance !== undefined && { stance }) };
  return { ruling: { write: { codings: [coding], speakers } }, codebook: changes };
}

function claimFor(
  claim: Choice,
  book: Codebook,
): { readonly key: string; readonly changes: readonly Change[] } {
  if ('key' in claim) return { key: claim.key, changes: [] };
  const text = claim.create.trim();
  const key = newSlug(text, book.claims);
  return {
    key,
    changes: [addClaim({ key, text, contradicts: [], supports: [], restates: [], broader: [] })],
  };
}
