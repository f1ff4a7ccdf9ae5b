export { registerQuickFixes } from './provider';
