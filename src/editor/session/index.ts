export { Failed, Refused } from './refused';
export { Session } from './session';
