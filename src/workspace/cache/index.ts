export { SidecarCache } from './sidecarCache';
