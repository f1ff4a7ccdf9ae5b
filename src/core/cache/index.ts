export { type CachedSidecar, type CacheShard, readShard, shardOf, writeShard } from './shard';
