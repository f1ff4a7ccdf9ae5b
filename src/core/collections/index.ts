export { addTo, groupBy, groupByEach } from './multimap';
export { partitionPoint } from './partitionPoint';
export { randomFrom } from './random';
export { takeAll } from './takeAll';
