export { askToFind } from './box';
