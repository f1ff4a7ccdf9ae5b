export * from './actor';
export * from './codebook';
export * from './problem';
export * from './quote';
export * from './sidecar';
export * from './span';
