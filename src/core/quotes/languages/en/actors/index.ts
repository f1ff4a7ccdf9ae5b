export { ActorResolver } from './actorResolver';
export { type Cluster, clusterNames, isPerson } from './names';
