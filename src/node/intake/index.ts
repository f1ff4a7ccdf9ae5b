export { IntakeThread, Unreadable } from './intakeThread';
