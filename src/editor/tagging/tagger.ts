import * as vscode from 'vscode';
import { actorNamed, type Choice, type Coding, type Edit, type Quote, tagQuote } from '../../core';
import { confirm } from '../run';
import { Refused, type Session } from '../session';
import { clip } from '../wording';
import { coderName } from './coder';
import { LastUsed } from './lastUsed';
import { now } from './now';
import { type Answer, askAll } from './picks';
import { Questions } from './questions';
import { type Aim, aimAt } from './target';
import { highlight } from './targetHighlight';

interface Answers {
  readonly speakers?: readonly Choice[];
  readonly claim: Choice;
  readonly stance: string;
}

/** Tags quotes: by asking, as the last one, or with a stance alone. */
export class Tagger {
  readonly last: LastUsed;

  constructor(private readonly session: Session) {
    this.last = new LastUsed(session.context.workspaceState);
  }

  /** Asks for speaker, claim and stance, and tags. A quote whose speaker is known is asked for claim and stance only. */
  async tag(editor: vscode.TextEditor): Promise<void> {
    const aim = await this.#aim(editor);
    const coder = await coderName();
    if (coder === undefined) return;
    const hasSpeaker = 'quotes' in aim.target && aim.target.quotes.some(quote => quote.speakers.length > 0);
    const answers = await this.#ask(aim, hasSpeaker ? [] : ['speakers']);
    if (answers) await this.#write(aim, answers, coder);
  }

  /** Speaker, claim and stance of the tag before; a quote that is tagged already keeps its speaker. */
  async repeat(editor: vscode.TextEditor): Promise<void> {
    const aim = await this.#aim(editor);
    const { speakers: lastSpeakers, claim, stance } = this.#known();
    if (claim === undefined || stance === undefined)
      throw new Refused(vscode.l10n.t('Nothing was tagged here yet that could be repeated.'));
    const coder = await coderName();
    if (coder === undefined) return;
    const speakers = 'quotes' in aim.target ? undefined : lastSpeakers.map(key => ({ key }));
    await this.#write(aim, { ...(speakers && { speakers }), claim: { key: claim }, stance }, coder);
  }

  /**
   * One key: on a tagged quote, the stance of the coder's coding; on any other, a tag with the speaker as the engine
   * makes it out, the claim used last and this stance. Asks only for what is not known.
   */
  async tagWithStance(editor: vscode.TextEditor, stance: string): Promise<void> {
    const aim = await this.#aim(editor);
    const coder = await coderName();
    if (coder === undefined) return;
    const own = 'quotes' in aim.target ? ownCodings(aim.target.quotes, coder) : [];
    const { claim } = this.#known();
    const present = own.find(coding => coding.claim === claim) ?? own[0];
    if (present) return this.#write(aim, { claim: { key: present.claim }, stance }, coder, 'set-stance');
    const guess = 'quotes' in aim.target ? undefined : this.#speakerOf(aim);
    const missing: Question[] = [
      ...('quotes' in aim.target || guess ? [] : (['speakers'] as const)),
      ...(claim === undefined ? (['claim'] as const) : []),
    ];
    const known = {
      ...(guess && { speakers: [guess] }),
      ...(claim !== undefined && { claim: { key: claim } }),
      stance,
    };
    const answers = await this.#ask(aim, missing, known);
    if (answers) await this.#write(aim, answers, coder);
  }

  /** What is tagged already is looked up on disk: another program may have written there just now. */
  async #aim(editor: vscode.TextEditor): Promise<Aim> {
    const source = this.session.sourceOf(editor.document);
    if (source) await this.session.reader.rereadTags(source.file);
    return aimAt(this.session, editor);
  }

  /** The engine's guess, as an actor of the codebook or a new one. */
  #speakerOf({ speakerName, source }: Aim): Choice | undefined {
    if (speakerName === undefined) return undefined;
    const actor = actorNamed(this.session.corpus.codebook(source.codebook), speakerName);
    return actor ? { key: actor.key } : { create: speakerName };
  }

  /** The last speakers, claim and stance, as far as the active source's codebook still has them. */
  #known(): { speakers: string[]; claim: string | undefined; stance: string | undefined } {
    const book = this.session.corpus.codebook(this.session.place()?.source.codebook);
    const claim = this.last.claims.find(key => book.claims.has(key));
    const { stance } = this.last;
    const speakers = this.last.speakers.filter(key => book.actors.has(key));
    return { speakers, claim, stance: stance !== undefined && book.stances.has(stance) ? stance : undefined };
  }

  async #ask(
    aim: Aim,
    asked: readonly Question[],
    known: Partial<Answers> = {},
  ): Promise<Answers | undefined> {
    const wanted: Question[] = [
      ...asked.filter(question => question === 'speakers'),
      ...(known.claim ? [] : (['claim'] as const)),
      ...(known.stance ? [] : (['stance'] as const)),
    ];
    const questions = new Questions(this.session, aim, this.last, wanted.length);
    const unlight = highlight(aim);
    try {
      const answers = await askAll<Answers>(
        wanted.map((question, i) => async () => {
          if (question === 'speakers') return named('speakers', await questions.speakers(i + 1));
          if (question === 'claim') return named('claim', await questions.claim(i + 1));
          return named('stance', await questions.stance(i + 1));
        }),
      );
      return answers && { ...known, ...answers };
    } finally {
      unlight();
    }
  }

  async #write(aim: Aim, answers: Answers, coder: string, action: Edit['action'] = 'tag'): Promise<void> {
    const { corpus } = this.session;
    // The questions took their time: what is tagged is what the source says now.
    const source = this.session.sourceOf(aim.editor.document) ?? aim.source;
    const isMoved = 'parts' in aim.target && source.text !== aim.source.text;
    if (isMoved)
      throw new Refused(vscode.l10n.t('The source has changed meanwhile. Nothing was tagged; try again.'));
    const codebookFile = corpus.codebookFor(source.file);
    const { speakers, claim, stance } = answers;
    const tag = tagQuote(
      {
        source,
        target: aim.target,
        coding: { claim, stance },
        coder,
        at: now(),
        ...(speakers && { speakers }),
      },
      {
        codebookFile,
        codebook: corpus.codebook(source.codebook),
        codebookExists: corpus.openCodebook(codebookFile) !== undefined,
        random: Math.random,
      },
    );
    const kept = await this.session.apply({ ...tag.edit, action });
    this.last.remember(tag.speakers, tag.coding?.claim, stance);
    confirm(vscode.l10n.t('Tagged “{0}”: {1}', clip(aim.words, 40), stance), kept);
  }
}

type Question = 'speakers' | 'claim' | 'stance';

/** An answer under the name of its question. */
function named<K extends keyof Answers>(question: K, answer: Answer<Answers[K]>): Answer<Partial<Answers>> {
  return answer === undefined || answer === 'back'
    ? answer
    : { value: { [question]: answer.value } as Partial<Answers> };
}

const ownCodings = (quotes: readonly Quote[], coder: string): Coding[] =>
  quotes[0]?.codings.filter(coding => coding.coder === coder) ?? [];
