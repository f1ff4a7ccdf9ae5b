import * as l10n from '@vscode/l10n';
import type { CodedSource } from '../../core/agreement';
import type { TaggedSource } from '../../core/corpus';
import { slugOfCoder } from '../../core/format';
import type { Round } from '../../core/model';
import { blindRoundOn, codersOf, hasSource, unitsOf, workOn } from '../../core/rounds';
import { FoldedText } from '../../core/text';
import type { Workspace } from '../../workspace';
import { Misuse } from '../misuse';

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

/**
 * What was coded in a workspace, or in one round of it. Sources that are in a blind round which nobody has closed are left
 * out: a figure would tell coders what others do. Throws `Misuse` where there is no such round or coder.
 */
export function teamIn({ corpus }: Workspace, roundKey: string | undefined, names: readonly string[]): Team {
  const rounds = [...corpus.codebooks()].flatMap(({ reading }) => [...reading.codebook.rounds.values()]);
  if (roundKey !== undefined && !rounds.some(({ key }) => key === roundKey))
    throw new Misuse(
      rounds.length === 0
        ? l10n.t('There is no round “{0}”: no codebook has any.', roundKey)
        : l10n.t(
            'There is no round “{0}”. There are: {1}.',
            roundKey,
            rounds.map(({ key }) => key).join(', '),
          ),
    );
  const hidden = new Map<string, number>();
  const open: { source: TaggedSource; round: Round | undefined }[] = [];
  for (const source of corpus.sources()) {
    const own = [...corpus.codebook(source.codebook).rounds.values()].filter(each => hasSource(each, source));
    const round = roundKey === undefined ? own.at(-1) : own.find(({ key }) => key === roundKey);
    if (roundKey !== undefined && !round) continue;
    const blind = blindRoundOn(own, () => true);
    if (blind) hidden.set(blind.key, (hidden.get(blind.key) ?? 0) + 1);
    else open.push({ source, round });
  }
  const works = open
    .sort((a, b) => (a.source.file < b.source.file ? -1 : 1))
    .map(({ source, round }) => ({ source, round, work: workOn(source) }));
  const found = new Map(works.flatMap(({ work }) => [...codersOf(work)]).sort(bySlug));
  const ofRound = works.flatMap(({ round }) => (roundKey === undefined ? [] : (round?.coders ?? [])));
  for (const name of ofRound) if (!found.has(slugOfCoder(name))) found.set(slugOfCoder(name), name);
  const coders = chosen(found, names.length > 0 ? names : ofRound);
  const slugs = [...coders.keys()];
  const sources = works.map(({ source, round, work }): TeamSource => {
    const isFinished = (slug: string) => work.own.get(slug)?.source.finished !== undefined;
    return {
      file: source.file,
      codebookFile: source.codebook,
      codebook: corpus.codebook(source.codebook),
      units: unitsOf(work, round?.units ?? 'given', slugs),
      finished: new Set(slugs.filter(isFinished)),
      round,
      ...(source.text !== undefined && { length: lengthOf(source.text) }),
    };
  });
  return { sources, coders, hidden };
}

function chosen(found: ReadonlyMap<string, string>, names: readonly string[]): Map<string, string> {
  const slugs = names.length > 0 ? new Set(names.map(slugOfCoder)) : new Set(found.keys());
  const unknown = names.find(name => !found.has(slugOfCoder(name)));
  if (unknown !== undefined)
    throw new Misuse(
      l10n.t(
        'Nobody has coded as “{0}”. Coders are: {1}.',
        unknown,
        [...found.values()].join(', ') || l10n.t('none'),
      ),
    );
  return new Map([...found].filter(([slug]) => slugs.has(slug)).sort(bySlug));
}

const bySlug = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

/** In code points, as files count. */
function lengthOf(text: string): number {
  return new FoldedText(text).toFile(text.length);
}
