export { type Around, begin, type View } from './frame';
