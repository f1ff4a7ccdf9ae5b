import type { OpenCodebook } from '../corpus';
import type { Sidecar } from '../model';
import { type Problem, problem } from '../model';
import { daysBetween, isDayOrMoment, isPeriodOrDay } from '../text';
import { nodeAt, type Path } from '../yaml';
import type { Check, Finding } from './check';
import { readingsOf } from './readings';

/** A day that is in no calendar, or is not written so that days sort by when they are. */
export const noDay: Check = {
  code: 'no-day',
  severity: 'warning',
  findInSource: source =>
    readingsOf(source).flatMap(({ reading, at }) =>
      [...daysIn(reading.sidecar)]
        .filter(({ words }) => words !== undefined && !isDayOrMoment(words))
        .map((day): Finding => {
          const path = day.path();
          return { code: 'no-day', params: paramsOf(path, day.words!), ...at, inSidecar: path };
        }),
    ),
  findInCodebook: open =>
    [...daysOfCodebook(open)].flatMap(({ path: pathOf, words, isPeriod }): Problem[] => {
      if (words === undefined || (isPeriod ? isPeriodOrDay(words) : isDayOrMoment(words))) return [];
      const path = pathOf();
      const place = nodeAt(open.reading.root, path);
      return place ? [problem('no-day', place, paramsOf(path, words))] : [];
    }),
};

/**
 * Words that were said after the article was published that has them: one of the two days is wrong. The next day may be the
 * same one where somebody spoke.
 */
export const saidLater: Check = {
  code: 'said-later',
  severity: 'warning',
  findInSource: source => {
    const published = source.reading?.sidecar.source.published;
    if (published === undefined || !isDayOrMoment(published)) return [];
    return readingsOf(source).flatMap(({ reading, at }) =>
      reading.sidecar.quotes.flatMap(({ id, said }): Finding[] =>
        said !== undefined && isDayOrMoment(said) && daysBetween(published, said) > 1
          ? [
              {
                code: 'said-later',
                params: { said, published },
                quote: id,
                ...at,
                inSidecar: ['quotes', { id }, 'said'],
              },
            ]
          : [],
      ),
    );
  },
};

/** What should be a day, and the way to it, made for the few that are told. */
interface Day {
  readonly path: () => Path;
  readonly words: string | undefined;
  /** Whether a year or a month does as well. */
  readonly isPeriod?: true;
}

const paramsOf = (path: Path, words: string) => ({ field: String(path.at(-1)), words });

function* daysIn({ source, quotes, proposed }: Sidecar): Iterable<Day> {
  for (const field of ['published', 'finished'] as const)
    yield { path: () => ['source', field], words: source[field] };
  for (const { id, said, codings, decided } of quotes) {
    const path = () => ['quotes', { id }];
    yield { path: () => [...path(), 'said'], words: said };
    yield { path: () => [...path(), 'decided', 'at'], words: decided?.at };
    for (const { claim, coder, at } of codings)
      yield { path: () => [...path(), 'codings', { claim, coder }, 'at'], words: at };
  }
  for (const { exact, start, claim, by, at } of proposed) {
    // A start that is not given is 0 too.
    const place = start === 0 ? {} : { start };
    yield { path: () => ['proposed', { exact, ...place, claim, by, at }, 'at'], words: at };
  }
}

function* daysOfCodebook({ reading: { codebook } }: OpenCodebook): Iterable<Day> {
  for (const { key, verdict } of codebook.claims.values())
    yield { path: () => ['claims', key, 'verdict', 'at'], words: verdict?.at };
  for (const { key, until, closed } of codebook.rounds.values()) {
    yield { path: () => ['rounds', key, 'until'], words: until };
    yield { path: () => ['rounds', key, 'closed'], words: closed };
  }
  for (const { key, from, until } of codebook.views.values()) {
    yield { path: () => ['views', key, 'from'], words: from, isPeriod: true };
    yield { path: () => ['views', key, 'until'], words: until, isPeriod: true };
  }
}
