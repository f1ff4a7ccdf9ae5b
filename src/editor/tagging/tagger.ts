import * as vscode from 'vscode';
import { type Edit, type Tag, tagQuote } from '../../core/edits';
import {
  type Choice,
  type Coding,
  claimText,
  type OwnValue,
  type OwnValues,
  type Quote,
  shortActorName,
  type Variable,
} from '../../core/model';
import { clip } from '../../wording';
import { confirm } from '../commands';
import { Refused, type Session } from '../session';
import { type Answer, askAll, type Option } from '../telling';
import { coderName } from './coder';
import { LastUsed } from './lastUsed';
import { now } from './now';
import { variablesOf } from './ownValues';
import { Questions } from './questions';
import { type Aim, aimAt } from './target';
import { highlight } from './targetHighlight';

interface Answers {
  readonly speakers?: readonly Choice[];
  readonly claim: Choice;
  /** Undefined: a plain code. */
  readonly stance: string | undefined;
  /** Values of the team's own variables that are asked for. */
  readonly values?: OwnValues;
}

/** What may be said of a suggestion in place of a claim: go on to the next one, or that it is no quote. */
export type Verdict = 'skip' | 'no-quote';

interface AnswersOrVerdict extends Answers {
  readonly verdict?: Verdict;
}

/** Tags quotes: by asking, as the last one, or with a stance alone. */
export class Tagger {
  readonly last: LastUsed;

  constructor(private readonly session: Session) {
    this.last = new LastUsed(session.context.workspaceState);
  }

  /** Asks for speaker, claim and stance, always in this order, and tags. What is known of a quote stands first in each. */
  async tag(editor: vscode.TextEditor): Promise<void> {
    const aim = await aimAt(this.session, editor);
    const coder = await coderName(this.session, aim.source);
    if (coder === undefined) return;
    const asked = ['speakers' as const, ...this.#askedVariables(aim)];
    const answers = await this.#ask(aim, asked, {}, this.#codingOf(aim, coder));
    if (answers) await this.#write(aim, answers, coder);
  }

  /** Speaker, claim and stance of the tag before; a quote that is tagged already keeps its speaker. */
  async repeat(editor: vscode.TextEditor): Promise<void> {
    const aim = await aimAt(this.session, editor);
    const { speakers: lastSpeakers, claim, stance } = this.#known();
    const isStanceGone = this.last.stance !== undefined && stance === undefined;
    if (claim === undefined || isStanceGone)
      throw new Refused(vscode.l10n.t('Nothing was tagged here yet that could be repeated.'));
    const coder = await coderName(this.session, aim.source);
    if (coder === undefined) return;
    const speakers = 'quotes' in aim.target ? undefined : lastSpeakers.map(key => ({ key }));
    await this.#write(aim, { ...(speakers && { speakers }), claim: { key: claim }, stance }, coder);
  }

  /**
   * One key: on a tagged quote, the stance of the coder's coding; on any other, a tag with the speaker as the engine
   * makes it out, the claim used last and this stance. Asks only for what is not known.
   */
  async tagWithStance(editor: vscode.TextEditor, stance: string): Promise<void> {
    const aim = await aimAt(this.session, editor);
    const coder = await coderName(this.session, aim.source);
    if (coder === undefined) return;
    const { claim } = this.#known();
    const present = this.#codingOf(aim, coder);
    if (present) return this.#write(aim, { claim: { key: present.claim }, stance }, coder, 'set-stance');
    const { guess } = aim;
    const missing: Question[] = [
      ...('quotes' in aim.target || guess.length > 0 ? [] : (['speakers'] as const)),
      ...(claim === undefined ? (['claim'] as const) : []),
    ];
    const known = {
      ...(guess.length > 0 && { speakers: guess }),
      ...(claim !== undefined && { claim: { key: claim } }),
      stance,
    };
    const answers = await this.#ask(aim, missing, known);
    if (answers) await this.#write(aim, answers, coder);
  }

  /**
   * Asks for claim and stance of a suggestion, for the speaker only where the engine names nobody, and tags. Returns the
   * verdict where the person gave one instead; undefined when they gave up.
   */
  async tagSuggestion(aim: Aim, coder: string): Promise<'tagged' | Verdict | undefined> {
    const variables = this.#askedVariables(aim);
    const questions = new Questions(this.session, aim, this.last, 3 + variables.length);
    const named = aim.guess.length > 0;
    const unlight = highlight(aim);
    let answers: AnswersOrVerdict | undefined;
    try {
      answers = await askAll<AnswersOrVerdict>(
        [
          async () => under('speakers', await questions.speakers(1)),
          async ({ speakers }) => {
            const answer = await questions.claim(2, speakers, verdicts());
            const isVerdict = typeof answer === 'object' && typeof answer.value === 'string';
            return under(isVerdict ? 'verdict' : 'claim', answer);
          },
          async ({ verdict, speakers }) =>
            verdict ? { value: {} } : under('stance', await questions.stance(3, speakers)),
          ...variables.map((variable, i) => async (before: Partial<AnswersOrVerdict>) => {
            const { verdict, speakers } = before;
            if (verdict) return { value: {} };
            return withValue(before, variable, await questions.value(4 + i, variable, speakers));
          }),
        ],
        named ? { speakers: aim.guess } : {},
        named ? 1 : 0,
      );
    } finally {
      unlight();
    }
    if (!answers || answers.verdict) return answers?.verdict;
    await this.#write(aim, answers, coder);
    return 'tagged';
  }

  /** What the coder has said of a quote: on the claim used last, else on the first. */
  #codingOf({ target }: Aim, coder: string): Coding | undefined {
    const own = 'quotes' in target ? ownCodings(target.quotes, coder) : [];
    const { claim } = this.#known();
    return own.find(coding => coding.claim === claim) ?? own[0];
  }

  /** The last speakers, claim and stance, as far as the active source's codebook still has them. */
  #known(): { speakers: string[]; claim: string | undefined; stance: string | undefined } {
    const book = this.session.corpus.codebook(this.session.activeSource()?.source.codebook);
    const claim = this.last.claims.find(key => book.claims.has(key));
    const { stance } = this.last;
    const speakers = this.last.speakers.filter(key => book.actors.has(key));
    return { speakers, claim, stance: stance !== undefined && book.stances.has(stance) ? stance : undefined };
  }

  /** The variables that are asked for while tagging, as far as the quote has no value yet. */
  #askedVariables({ source, target }: Aim): Variable[] {
    const values = 'quotes' in target ? target.quotes[0]?.values : undefined;
    const variables = variablesOf(this.session.corpus.codebook(source.codebook), 'quote');
    return variables.filter(variable => variable.ask && values?.[variable.key] === undefined);
  }

  async #ask(
    aim: Aim,
    asked: readonly Question[],
    known: Partial<Answers> = {},
    present?: Coding,
  ): Promise<Answers | undefined> {
    const wanted: Question[] = [
      ...asked.filter(question => question === 'speakers'),
      ...(known.claim ? [] : (['claim'] as const)),
      ...(known.stance ? [] : (['stance'] as const)),
      ...asked.filter(question => typeof question === 'object'),
    ];
    const questions = new Questions(this.session, aim, this.last, wanted.length, present);
    const unlight = highlight(aim);
    try {
      const answers = await askAll<Answers>(
        wanted.map((question, i) => async before => {
          if (typeof question === 'object')
            return withValue(before, question, await questions.value(i + 1, question));
          const { claim = known.claim } = before;
          if (question === 'speakers') return under('speakers', await questions.speakers(i + 1));
          if (question === 'claim') return under('claim', await questions.claim(i + 1));
          return under('stance', await questions.stance(i + 1, [], claim));
        }),
      );
      return answers && { ...known, ...answers };
    } finally {
      unlight();
    }
  }

  async #write(aim: Aim, answers: Answers, coder: string, action: Edit['action'] = 'tag'): Promise<void> {
    // The questions took their time: what is tagged is what the source says now.
    const source = this.session.sourceOf(aim.editor.document) ?? aim.source;
    const isMoved = 'parts' in aim.target && source.text !== aim.source.text;
    if (isMoved)
      throw new Refused(vscode.l10n.t('The source has changed meanwhile. Nothing was tagged; try again.'));
    const { speakers, claim, stance, values } = answers;
    const tag = tagQuote(
      {
        source,
        target: aim.target,
        coding: { claim, stance },
        coder,
        at: now(),
        ...(speakers && { speakers }),
        ...(values && Object.keys(values).length > 0 && { values }),
      },
      this.session.tagContext(source),
    );
    const kept = await this.session.apply({ ...tag.edit, action });
    this.last.remember(tag.speakers, tag.coding?.claim, stance);
    const place = this.session.activeSource(aim.editor);
    if (place?.quote && tag.coding)
      this.session.trail.remember({ ...place, quote: place.quote }, tag.coding.claim);
    confirm(this.#wordTagged(tag, aim), kept);
  }

  /** What was tagged, by whom it is said, and on which claim: one key has told it all. */
  #wordTagged({ speakers, coding }: Tag, { source, target, words }: Aim): string {
    const { corpus } = this.session;
    // The tag may have made the codebook.
    const book = corpus.codebook(corpus.codebookOf(source.file));
    const known = 'quotes' in target ? (target.quotes[0]?.speakers ?? []) : [];
    const names = (speakers.length > 0 ? speakers : known).map(key => shortActorName(book, key));
    return vscode.l10n.t(
      'Tagged: {0}. {1}, {2} “{3}”',
      clip(words, 32),
      names.join(', ') || vscode.l10n.t('no speaker'),
      coding?.stance ?? vscode.l10n.t('no stance'),
      clip(claimText(book, coding?.claim ?? ''), 32),
    );
  }
}

type Question = 'speakers' | 'claim' | 'stance' | Variable;

/** One more value of a variable beside those that were given before, or none. */
function withValue(
  { values }: Partial<Answers>,
  { key }: Variable,
  answer: Answer<OwnValue | 'none'>,
): Answer<Partial<Answers>> {
  if (answer === undefined || answer === 'back') return answer;
  const others = Object.entries(values ?? {}).filter(([other]) => other !== key);
  const all = answer.value === 'none' ? others : [...others, [key, answer.value] as const];
  return { value: { values: Object.fromEntries(all) } };
}

/** An answer under the name of its question. */
function under<A>(question: keyof A, answer: Answer<A[keyof A]>): Answer<Partial<A>> {
  return answer === undefined || answer === 'back'
    ? answer
    : { value: { [question]: answer.value } as Partial<A> };
}

const verdicts = (): Option<Verdict>[] => [
  { icon: 'circle-slash', words: vscode.l10n.t('Not a quote'), value: 'no-quote' },
  // Last, and so one key up from the first: what is pressed in haste loses nothing.
  { icon: 'debug-step-over', words: vscode.l10n.t('Skip'), value: 'skip' },
];

const ownCodings = (quotes: readonly Quote[], coder: string): Coding[] =>
  quotes[0]?.codings.filter(coding => coding.coder === coder) ?? [];
