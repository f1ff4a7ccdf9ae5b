export { Failed, Refused } from './refused';
export { type ActiveSource, Session } from './session';
