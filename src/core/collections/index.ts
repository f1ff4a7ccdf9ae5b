export { addTo, groupBy, groupByEach } from './multimap';
export { partitionPoint } from './partitionPoint';
export { randomFrom } from './random';
export { allAtOnce } from './slices';
export { takeAll } from './takeAll';
