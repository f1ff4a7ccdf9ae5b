export type { Check, Finding, Fix, Subject } from './check';
export { type Checked, Checker, type ProblemListener } from './checker';
export { CHECKS } from './checks';
export { levelOf, settableChecks } from './levels';
