import { graphOf, type Provenance, provenanceOf } from '../../core/exchange';
import {
  type Following,
  followMatrix,
  followNetwork,
  followTimeline,
  measureNodes,
  type Outcome,
  type Statement,
  type StatementContext,
} from '../../core/results';
import {
  matrixPicture,
  networkPicture,
  type Place,
  settingsOf,
  statementsInMatrix,
  statementsInNetwork,
  statementsInTimeline,
  timelinePicture,
  type ViewFilter,
  type ViewKind,
  type ViewOptions,
} from '../../core/views';
import type { Picture } from '../../webview';
import { inSlices, type TimeSlicer } from '../../workspace';

/** What a view shows, and the way back from its places to their statements. */
export interface Made {
  readonly picture: Picture;
  readonly provenance: Provenance;
  statementsAt(place: Place): readonly Statement[];
  /** The network as files have it; of the other views none. */
  graph?(): ReturnType<typeof graphOf>;
}

/** Of larger networks, betweenness takes seconds: they are written without measures. */
const MOST_MEASURED = 500;

/** Makes what a view shows of the sources as they are, again and again while somebody codes. */
export interface Making {
  now(slicer: TimeSlicer): Promise<Made>;
  stop(): void;
}

/** Counts what a view shows by some options and a filter; what has changed since the last time alone is counted anew. */
export function making(
  ground: StatementContext,
  kind: ViewKind,
  options: ViewOptions,
  filter: ViewFilter,
  version: string,
): Making {
  const settings = settingsOf(options, filter);
  const shown = <T>(following: Following<T>, show: (outcome: Outcome<T>) => Made): Making => ({
    now: async slicer => show(await inSlices(following.now(), slicer)),
    stop: () => following.stop(),
  });
  switch (kind) {
    case 'matrix':
      return shown(followMatrix(ground, settings), outcome => ({
        picture: matrixPicture(outcome.made),
        provenance: provenanceOf(version, kind, settings, outcome),
        statementsAt: place => statementsInMatrix(outcome.made, place),
      }));
    case 'network':
      return shown(followNetwork(ground, settings), outcome => {
        const network = outcome.made;
        return {
          picture: networkPicture(network, settings),
          provenance: provenanceOf(version, kind, settings, outcome, {
            ...(network.legend && { legend: Object.fromEntries(network.legend) }),
          }),
          statementsAt: place => statementsInNetwork(network, place),
          graph: () => {
            const nodes = network.rows.length + network.columns.length;
            return graphOf(network, nodes > MOST_MEASURED ? undefined : measureNodes(network));
          },
        };
      });
    case 'timeline':
      return shown(followTimeline(ground, settings), outcome => ({
        picture: timelinePicture(outcome.made, settings.by),
        provenance: provenanceOf(version, kind, settings, outcome, { by: settings.by }),
        statementsAt: place => statementsInTimeline(outcome.made, place),
      }));
  }
}
