export { pickHit } from './pickHit';
