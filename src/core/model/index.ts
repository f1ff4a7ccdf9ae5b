export * from './actor';
export * from './choice';
export * from './codebook';
export * from './problem';
export * from './quote';
export * from './sidecar';
export * from './span';
