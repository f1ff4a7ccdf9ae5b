import { graphOf, type Provenance, provenanceOf } from '../../core/exchange';
import {
  makeMatrix,
  makeNetworks,
  makeTimeline,
  measureNodes,
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

/** Counts what a view shows, in slices. */
export async function make(
  ground: StatementContext,
  kind: ViewKind,
  options: ViewOptions,
  filter: ViewFilter,
  version: string,
  slicer: TimeSlicer,
): Promise<Made> {
  const settings = settingsOf(options, filter);
  switch (kind) {
    case 'matrix': {
      const outcome = await inSlices(makeMatrix(ground, settings), slicer);
      return {
        picture: matrixPicture(outcome.made),
        provenance: provenanceOf(version, kind, settings, outcome),
        statementsAt: place => statementsInMatrix(outcome.made, place),
      };
    }
    case 'network': {
      const outcome = await inSlices(makeNetworks(ground, settings), slicer);
      const network = outcome.made[0]!;
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
    }
    case 'timeline': {
      const outcome = makeTimeline(ground, settings);
      return {
        picture: timelinePicture(outcome.made, settings.by),
        provenance: provenanceOf(version, kind, settings, outcome, { by: settings.by }),
        statementsAt: place => statementsInTimeline(outcome.made, place),
      };
    }
  }
}
