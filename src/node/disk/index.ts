export { type Disk, type Entry, LocalDisk } from './disk';
export { patiently, systemWaiting, type Waiting } from './patience';
export { PatientDisk } from './patientDisk';
export { codeOf, storeError, writeError } from './storeError';
export { writeWhole } from './wholeFile';
