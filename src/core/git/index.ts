export { type Commit, type CommitOnFiles, commitsOn, subjectOf } from './commits';
export { asksForDriver, hasDriver, withAttributes, withDriver } from './configuring';
export { driverCommand, mergeScript, type Runtime } from './driver';
export { findRepository, type Repository } from './repository';
