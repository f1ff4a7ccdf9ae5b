import type { Corpus, TaggedSource } from '../corpus';
import { type FileId, slugOfCoder } from '../format';
import type { Round } from '../model';
import { blindRoundOn, codersOf, hasSource, roundSourceOf, unitsOf, workOn } from '../rounds';
import { FoldedText } from '../text';
import type { CodedSource } from './ratings';

/** A source of a round, or of none. */
export interface TeamSource extends CodedSource {
  readonly round: Round | undefined;
}

/** What a team has coded, as far as it may be compared. */
export interface Team {
  readonly sources: readonly TeamSource[];
  /** The names of the coders, by their slugs, in the order of the names. */
  readonly coders: ReadonlyMap<string, string>;
  /** How many sources were left out, by the blind rounds for which they were. */
  readonly hidden: ReadonlyMap<string, number>;
}

/** A round or a coder that was asked for and is not there, and which there are. */
export interface Unknown {
  readonly unknown: 'round' | 'coder';
  readonly name: string;
  readonly known: readonly string[];
}

/** What of a corpus is compared. */
export interface Compared {
  /** The key of a round: its sources, its coders, its units. All sources where it is left out. */
  readonly round?: string | undefined;
  /** The codebook of whose sources it is; all where it is left out. */
  readonly codebook?: FileId;
  /** The names of coders; all where there are none. */
  readonly coders?: readonly string[];
}

/**
 * What was coded in a corpus, or in one round of it. Sources that are in a blind round which nobody has closed are left
 * out: a figure would tell coders what others do.
 */
export function teamIn(
  corpus: Corpus,
  { round: roundKey, codebook, coders: names = [] }: Compared,
): Team | Unknown {
  const known = [...corpus.codebooks()].flatMap(({ reading }) => [...reading.codebook.rounds.values()]);
  if (roundKey !== undefined && !known.some(({ key }) => key === roundKey))
    return { unknown: 'round', name: roundKey, known: known.map(({ key }) => key) };
  const hidden = new Map<string, number>();
  const open: { source: TaggedSource; round: Round | undefined }[] = [];
  for (const source of corpus.sources()) {
    if (codebook !== undefined && source.codebook !== codebook) continue;
    const own = [...corpus.codebook(source.codebook).rounds.values()].filter(each => hasSource(each, source));
    const round = roundKey === undefined ? own.at(-1) : own.find(({ key }) => key === roundKey);
    if (roundKey !== undefined && !round) continue;
    const blind = blindRoundOn(own, () => true);
    if (blind) hidden.set(blind.key, (hidden.get(blind.key) ?? 0) + 1);
    else open.push({ source, round });
  }
  const works = open
    .sort((a, b) => (a.source.file < b.source.file ? -1 : 1))
    .map(({ source, round }) => ({
      source,
      round,
      // What was made of a source for its round is kept as long as nothing of it changes.
      work: round ? roundSourceOf(source, round).work : workOn(source),
    }));
  const found = new Map(works.flatMap(({ work }) => [...codersOf(work)]).sort(bySlug));
  const rounds = new Set(works.map(({ round }) => round));
  const ofRound = roundKey === undefined ? [] : [...rounds].flatMap(round => round?.coders ?? []);
  for (const name of ofRound) if (!found.has(slugOfCoder(name))) found.set(slugOfCoder(name), name);
  const asked = names.length > 0 ? names : ofRound;
  const unknown = asked.find(name => !found.has(slugOfCoder(name)));
  if (unknown !== undefined) return { unknown: 'coder', name: unknown, known: [...found.values()] };
  const coders = chosen(found, asked);
  const slugs = [...coders.keys()];
  const theirs = new Set([...rounds].filter(round => round && areCodersOf(round, slugs)));
  const sources = works.map(({ source, round, work }): TeamSource => {
    const isFinished = (slug: string) => work.own.get(slug)?.source.finished !== undefined;
    return {
      file: source.file,
      codebookFile: source.codebook,
      codebook: corpus.codebook(source.codebook),
      units:
        round && theirs.has(round)
          ? roundSourceOf(source, round).units
          : unitsOf(work, round?.units ?? 'given', slugs),
      finished: new Set(slugs.filter(isFinished)),
      round,
      ...(source.text !== undefined && { length: lengthOf(source.text) }),
    };
  });
  return { sources, coders, hidden };
}

const areCodersOf = ({ coders }: Round, slugs: readonly string[]): boolean =>
  coders.length === slugs.length && coders.every(name => slugs.includes(slugOfCoder(name)));

function chosen(found: ReadonlyMap<string, string>, names: readonly string[]): Map<string, string> {
  const slugs = names.length > 0 ? new Set(names.map(slugOfCoder)) : new Set(found.keys());
  return new Map([...found].filter(([slug]) => slugs.has(slug)).sort(bySlug));
}

const bySlug = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

/** In code points, as files count. */
function lengthOf(text: string): number {
  return new FoldedText(text).toFile(text.length);
}
