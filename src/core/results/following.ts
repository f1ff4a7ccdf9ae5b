import { SourceFeed } from '../corpus';
import { type Bar, Bars, slots } from './bars';
import { type Counted, CountIndex } from './countIndex';
import type { Dimension } from './dimensions';
import { type Matrix, type MatrixSettings, makeMatrix, Tallies } from './matrix';
import {
  makeNetworks,
  type Network,
  NetworkMaker,
  type Outcome,
  type PlaceSettings,
  placingOf,
} from './network';
import type { StatementContext } from './selection';
import type { NetworkSettings } from './settings';
import { IN_SLICE } from './slices';
import { makeTimeline, type TimelineSettings } from './timeline';

/** Something made of a corpus again and again, while somebody codes: after the first time, a change costs little. */
export interface Following<T> {
  /** What is made of the corpus as it is now, in slices. */
  now(): Generator<void, Outcome<T>>;
  /** Follows no more; what is still being made is not worth anything. */
  stop(): void;
}

/** A matrix that follows the corpus. It says what `makeMatrix` says. */
export function followMatrix(ground: StatementContext, settings: MatrixSettings): Following<Matrix> {
  if (!canFollow(settings)) return anew(() => makeMatrix(ground, settings));
  const tallies = new Tallies();
  return following(ground, settings, {}, function* ({ counts }) {
    yield;
    return tallies.matrixOf(counts);
  });
}

/** A network that follows the corpus. It says what `makeNetworks` says where there is no moving window. */
export function followNetwork(ground: StatementContext, settings: NetworkSettings): Following<Network> {
  if (!canFollow(settings))
    return anew(function* () {
      const outcome = yield* makeNetworks(ground, settings);
      return { ...outcome, made: outcome.made[0]! };
    });
  const withStances = settings.aggregation !== 'ignore';
  const maker = new NetworkMaker(settings);
  return following(ground, settings, { withStances }, ({ counts }) => maker.networkOf(counts));
}

/** A timeline that follows the corpus. It says what `makeTimeline` says. */
export function followTimeline(
  ground: StatementContext,
  settings: TimelineSettings,
): Following<readonly Bar[]> {
  // How many statements a column has does not show in its slots.
  if (!canFollow(settings) || (settings.least > 1 && settings.columns !== 'all'))
    return anew(function* () {
      yield;
      return makeTimeline(ground, settings);
    });
  const bars = new Bars(settings);
  const followed = following(ground, settings, { inColumns: slots(settings) }, ({ counts }) =>
    bars.barsOf(counts),
  );
  return {
    ...followed,
    *now() {
      const { made, statements, leftOut } = yield* followed.now();
      const undated = (leftOut.undated ?? 0) + statements - made.statements;
      return {
        made: made.bars,
        statements: made.statements,
        leftOut: undated > 0 ? { ...leftOut, undated } : leftOut,
      };
    },
  };
}

/** Duplicates in other sources are looked for in all of them: such counts are made anew each time. */
const canFollow = ({ duplicates }: PlaceSettings): boolean =>
  duplicates === 'all' || duplicates === 'document';

function following<T>(
  ground: StatementContext,
  settings: PlaceSettings,
  { withStances = false, inColumns }: { readonly withStances?: boolean; readonly inColumns?: Dimension },
  make: (counted: Counted) => Generator<void, T>,
): Following<T> {
  const placing = placingOf(ground, settings, withStances);
  const index = new CountIndex(ground, {
    statements: settings,
    // All slots of a timeline are in one column of its own.
    placing: inColumns ? { ...placing, least: { ...placing.least, columns: 0 } } : placing,
    isolates: settings.isolates,
    ...(inColumns && { inColumns }),
  });
  const feed = new SourceFeed(ground.corpus, index);
  let isStopped = false;
  return {
    *now() {
      let looked = 0;
      const endsSlice = () => {
        looked += 1;
        return looked % SOURCES_IN_SLICE === 0;
      };
      // What was stopped meanwhile must not begin to follow again.
      while (!isStopped && !feed.update(endsSlice)) yield;
      const counted = index.counted();
      yield;
      return { made: yield* make(counted), statements: counted.counts.statements, leftOut: counted.leftOut };
    },
    stop: () => {
      isStopped = true;
      feed.stop();
    },
  };
}

/** Some quotes are in each. */
const SOURCES_IN_SLICE = IN_SLICE / 50;

const anew = <T>(make: () => Generator<void, Outcome<T>>): Following<T> => ({ now: make, stop: () => {} });
