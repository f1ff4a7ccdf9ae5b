import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus';
import type { FileId } from '../../core/format';
import {
  type Actor,
  actorName,
  type Choice,
  type Claim,
  type Codebook,
  type Coding,
  type OwnValue,
  type Stance,
  type Variable,
} from '../../core/model';
import { actorNamed, rankActors, rankClaims, withShortNames } from '../../core/search';
import { headAndTail } from '../../wording';
import { stanceIcon, wordQuotations, wordRules } from '../presentation';
import type { Session } from '../session';
import { type Answer, ask, askAll, covers, type Option, type Step } from '../telling';
import { LastUsed } from './lastUsed';
import { askValue, nameOfVariable } from './ownValues';
import type { Aim } from './target';

const PLAIN_CODE = Symbol('a plain code');

/** Who does not see what they look for among these types a letter. */
const MOST_OFFERED = 500;

/** As much of a quote as a title has room for beside the question. */
const LONGEST_TITLE = 56;

/** The three questions of a tag. Each is asked in the light of what is being tagged. */
export class Questions {
  readonly #book: Codebook;

  constructor(
    private readonly session: Session,
    private readonly aim: Pick<Aim, 'source' | 'words' | 'written' | 'guess'>,
    private readonly last: LastUsed,
    /** How many are asked one after the other; absent where one of them changes what a tagged quote has. */
    private readonly total?: number,
    /** What the coder has said already of what is being tagged. */
    private readonly present?: Coding,
  ) {
    this.#book = session.corpus.codebook(aim.source.codebook);
  }

  speakers(number: number): Promise<Answer<readonly Choice[]>> {
    return ask<readonly Choice[]>({
      title: this.#title(vscode.l10n.t('who says it')),
      placeholder: vscode.l10n.t('Speaker: type a name, “+” between two; a new name makes a new actor'),
      ...this.#step(number),
      options: typed => this.#speakerOptions(typed),
    });
  }

  /** Who passed it on. */
  via(): Promise<Answer<Choice | 'nobody'>> {
    const nobody = {
      icon: 'circle-slash',
      words: vscode.l10n.t('Nobody passed it on'),
      value: 'nobody' as const,
    };
    return ask<Choice | 'nobody'>({
      title: vscode.l10n.t('Who passed it on? {0}', this.#clipped),
      placeholder: vscode.l10n.t('“according to”, “told by”: type a name; a new name makes a new actor'),
      options: typed => [...this.#actorOptions(typed.trim()), ...(typed === '' ? [nobody] : [])],
    });
  }

  /** On which claim, or one of what may be answered `besides`; says who speaks, where that is not asked. */
  async claim<T = never>(
    number: number,
    by: readonly Choice[] = [],
    besides: readonly Option<T>[] = [],
  ): Promise<Answer<Choice | T>> {
    const { corpus, finder } = this.session;
    await this.session.workspace.indexed();
    const context = {
      words: this.aim.words,
      claimsWith: (word: string) => finder.claimsWith(word, this.aim.source.codebook),
      recent: this.last.claims,
    };
    return ask<Choice | T>({
      title: this.#title(vscode.l10n.t('on which claim'), by),
      placeholder: vscode.l10n.t('Claim: type some of its words; a new sentence makes a new claim'),
      ...this.#step(number),
      options: typed => {
        const claims = this.#presentFirst(rankClaims(this.#book, typed, context), typed)
          .slice(0, MOST_OFFERED)
          .map(claim => claimOption<Choice>(corpus, this.aim.source.codebook, claim, { key: claim.key }));
        return [
          ...withNew(claims, typed, vscode.l10n.t('New claim: {0}', typed.trim())),
          ...besides.filter(({ words }) => covers(words, typed.trim())),
        ];
      },
    });
  }

  /** Which stance; undefined for a plain code, which takes none. */
  async stance(
    number: number,
    by: readonly Choice[] = [],
    claim?: Choice,
  ): Promise<Answer<string | undefined>> {
    const title = this.#title(vscode.l10n.t('which stance'), by);
    const isPresent = claim && 'key' in claim && claim.key === this.present?.claim;
    const answer = await askStance(
      this.#book,
      title,
      this.#step(number).step,
      isPresent ? this.present?.stance : undefined,
      [{ icon: 'dash', words: vscode.l10n.t('No stance: a plain code'), value: PLAIN_CODE }],
    );
    return typeof answer === 'object' && answer.value === PLAIN_CODE
      ? { value: undefined }
      : (answer as Answer<string>);
  }

  /** With nothing typed, the claim that the coder has taken it to be on. */
  #presentFirst(claims: readonly Claim[], typed: string): readonly Claim[] {
    const present = typed === '' && claims.find(({ key }) => key === this.present?.claim);
    return present ? [present, ...claims.filter(claim => claim !== present)] : claims;
  }

  /** Which value the quote has of one of the team's own variables. */
  value(number: number, variable: Variable, by: readonly Choice[] = []): Promise<Answer<OwnValue | 'none'>> {
    return askValue(variable, this.#title(nameOfVariable(variable), by), undefined, this.#step(number).step);
  }

  /** One question alone is no step. */
  #step(number: number): { step?: Step } {
    return this.total === undefined || this.total === 1 ? {} : { step: { number, of: this.total } };
  }

  #title(question: string, by: readonly Choice[] = []): string {
    const words = this.#clipped;
    if (this.total === undefined) return vscode.l10n.t('{0} – {1}', words, question);
    return by.length === 0
      ? vscode.l10n.t('Tag: {0} – {1}', words, question)
      : vscode.l10n.t('Tag: {0} – {1}: {2}', words, this.#namesOf(by), question);
  }

  get #clipped(): string {
    return headAndTail(this.aim.written, LONGEST_TITLE);
  }

  #speakerOptions(typed: string): Option<readonly Choice[]>[] {
    const names = typed.split('+');
    const before = names
      .slice(0, -1)
      .map(name => this.#choiceFor(name.trim()))
      .filter(choice => choice !== undefined);
    const partial = names.at(-1)!.trim();
    const options = this.#actorOptions(partial).map(({ value, words, ...option }) => ({
      ...option,
      words: before.length > 0 ? `${this.#namesOf(before)} + ${words}` : words,
      value: [...before, value],
    }));
    const none = { icon: 'circle-slash', words: vscode.l10n.t('No speaker named yet'), value: [] };
    if (typed !== '') return options;
    // Where nobody is known to speak, nobody is put forward.
    return this.aim.guess.length === 0 ? [none, ...options] : [...this.#guess(), ...options, none];
  }

  #actorOptions(typed: string): Option<Choice>[] {
    const actors = rankActors(this.#book, typed, this.#likelySpeakers())
      .slice(0, MOST_OFFERED)
      .map(actor => actorOption<Choice>(actor, this.#book, { key: actor.key }));
    return withNew(actors, typed, vscode.l10n.t('New actor: {0}', typed)).map(option =>
      'create' in option.value ? this.#newActorOption(option) : option,
    );
  }

  /** Says which short name the new actor gets along. */
  #newActorOption(option: Option<Choice>): Option<Choice> {
    const [value = option.value] = this.#withShortNames([option.value]);
    const short = wordShortNames([value]);
    return { ...option, value, ...(short && { detail: short }) };
  }

  #withShortNames(choices: readonly Choice[]): readonly Choice[] {
    return withShortNames(this.aim.source, this.#book, choices);
  }

  /** What the engine makes out, where that is more than one actor of the codebook, who stands first among them anyway. */
  #guess(): Option<readonly Choice[]>[] {
    const { guess } = this.aim;
    const isNew = guess.some(choice => 'create' in choice);
    if (!isNew && guess.length < 2) return [];
    const names = this.#namesOf(guess);
    const words = isNew && guess.length === 1 ? vscode.l10n.t('New actor: {0}', names) : names;
    const short = wordShortNames(guess);
    return [{ icon: isNew ? 'add' : 'person', words, value: guess, ...(short && { detail: short }) }];
  }

  /** A name typed in full before a “+”. */
  #choiceFor(name: string): Choice | undefined {
    if (name === '') return undefined;
    const actor = actorNamed(this.#book, name) ?? rankActors(this.#book, name, [])[0];
    return actor && covers([actor.name, ...actor.aliases].join(' '), name)
      ? { key: actor.key }
      : this.#withShortNames([{ create: name }])[0];
  }

  #namesOf(choices: readonly Choice[]): string {
    const names = choices.map(choice =>
      'create' in choice ? choice.create : actorName(this.#book, choice.key),
    );
    return names.join(' + ');
  }

  /** The engine's guess first, then who spoke last, then who speaks in this source. */
  #likelySpeakers(): string[] {
    const { guess, source } = this.aim;
    const known = guess.flatMap(choice => ('key' in choice ? choice.key : []));
    return [known, this.last.speakers, source.quotes.flatMap(quote => quote.speakers)].flat();
  }
}

/** Asks on which claim somebody says something, and with which stance; undefined when the person gives up. */
export function askClaimAndStance(
  session: Session,
  { speakers, ...aim }: Pick<Aim, 'source' | 'words' | 'written'> & { readonly speakers: readonly string[] },
): Promise<{ readonly claim: Choice; readonly stance: string | undefined } | undefined> {
  const guess = speakers.map(key => ({ key }));
  const last = new LastUsed(session.context.workspaceState);
  const questions = new Questions(session, { ...aim, guess }, last, 2);
  return askAll<{ claim: Choice; stance: string | undefined }>([
    async () => named('claim', await questions.claim(1)),
    async () => named('stance', await questions.stance(2)),
  ]);
}

const named = <T>(field: string, answer: Answer<T>) =>
  typeof answer === 'object' ? { value: { [field]: answer.value } } : answer;

/** Asks for a stance, or what may be answered `besides`; its key alone is an answer. The one that is `present` stands ready. */
export function askStance<T = never>(
  book: Codebook,
  title: string,
  step?: Step,
  present?: string,
  besides: readonly Option<T>[] = [],
): Promise<Answer<string | T>> {
  const stances = [...book.stances.values()];
  return ask<string | T>({
    title,
    placeholder: stances.flatMap(({ key, shortcut }) => (shortcut ? `${shortcut} ${key}` : [])).join(' · '),
    ...(step && { step }),
    begin: Math.max(
      0,
      stances.findIndex(({ key }) => key === present),
    ),
    options: typed => {
      const matching = stances.filter(({ key }) => key.startsWith(typed.trim().toLowerCase()));
      const others = besides.filter(({ words }) => covers(words, typed.trim()));
      return [
        ...(matching.length > 0 || others.length > 0 ? matching : stances).map(stanceOption),
        ...others,
      ];
    },
    atOnce: typed => stances.find(({ shortcut }) => shortcut === typed.toLowerCase())?.key,
  });
}

function stanceOption(stance: Stance): Option<string> {
  const rules = wordRules(stance).join(' · ');
  return {
    icon: stanceIcon(stance),
    words: stance.shortcut ? `${stance.key}   (${stance.shortcut})` : stance.key,
    ...(rules && { detail: rules }),
    value: stance.key,
  };
}

/** An actor to choose, told by role and affiliation. */
export function actorOption<T>(actor: Actor, book: Codebook, value: T): Option<T> {
  const of = actor.of && (book.actors.get(actor.of)?.name ?? actor.of);
  const detail = [actor.role, of].filter(Boolean).join(', ');
  return {
    icon: 'person',
    words: detail ? `${actor.name}  –  ${detail}` : actor.name,
    value,
  };
}

/** A claim to choose, told by how it is to be used, its key and how many quotes are on it. */
export function claimOption<T>(
  corpus: Corpus,
  codebook: FileId | undefined,
  claim: Claim,
  value: T,
): Option<T> {
  const { key, text } = claim;
  const count = corpus.quotesOnClaim(codebook, key).length;
  const detail = [...wordRules(claim), key, ...(count === 0 ? [] : [wordQuotations(count)])].join(' · ');
  return { icon: 'comment', words: text, detail, value };
}

/** The short names by which the text calls new actors too; empty where it has none. */
function wordShortNames(choices: readonly Choice[]): string {
  const names = choices.flatMap(choice => ('create' in choice ? (choice.aliases ?? []) : []));
  return names.length === 0
    ? ''
    : vscode.l10n.t(
        'The text also says: {0}. It becomes an alias.',
        names.map(name => `“${name}”`).join(', '),
      );
}

const newOption = (words: string, name: string): Option<Choice> => ({
  icon: 'add',
  words,
  value: { create: name },
});

/** Offers what was typed as a new entry: before the others when none of them has all its words, else behind them. */
function withNew(options: readonly Option<Choice>[], typed: string, words: string): Option<Choice>[] {
  const name = typed.trim();
  if (name === '' || options.some(option => option.words.toLowerCase() === name.toLowerCase()))
    return [...options];
  const create = newOption(words, name);
  return options.some(option => covers(option.words, name)) ? [...options, create] : [create, ...options];
}
