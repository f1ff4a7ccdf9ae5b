export { AdaptiveThrottle } from './adaptiveThrottle';
export { Debouncer } from './debouncer';
export { systemClock } from './systemClock';
export { TimeSlicer } from './timeSlicer';
