export { NodeStore } from './nodeStore';
