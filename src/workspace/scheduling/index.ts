export { AdaptiveThrottle } from './adaptiveThrottle';
export { Debouncer } from './debouncer';
export { inSlices, inSlicesWhile } from './inSlices';
export { systemClock } from './systemClock';
export { TimeSlicer } from './timeSlicer';
