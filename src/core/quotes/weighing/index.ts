export { weigh } from './evidence';
