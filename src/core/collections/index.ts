export { compareTexts } from './compareTexts';
export { addTo, groupBy, groupByEach } from './multimap';
export { partitionPoint } from './partitionPoint';
export { randomFrom } from './random';
export { allAtOnce, forEachBelow, inLots } from './slices';
export { takeAll } from './takeAll';
