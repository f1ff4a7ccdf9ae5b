export type { Check, Finding, Fix, Subject } from './check';
export { type Checked, Checker, type Tell } from './checker';
export { CHECKS } from './checks';
export { levelOf, settableChecks } from './levels';
