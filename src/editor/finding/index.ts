export { askFinding } from './box';
