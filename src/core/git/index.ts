export { withAttributes, withDriver } from './configuring';
export { driverCommand, mergeScript, type Runtime } from './driver';
export { findRepository, type Repository } from './repository';
