export { FrameBudget } from './frameBudget';
export * from './matrix';
export * from './network';
export { arrange } from './order';
export * from './pen';
export { SpringLayout } from './spring';
export { HALO, SvgPen } from './svgPen';
export { drawSign, PAPER, type Theme } from './theme';
export * from './timeline';
