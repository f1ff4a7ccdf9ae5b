export { attribute } from './attribution';
