export { CanvasPen } from './canvasPen';
export { type Direction, type Grab, type Scene, type Size, Stage } from './stage';
