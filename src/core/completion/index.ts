export { kindNamedAt } from './names';
export { placeOfTyping, type TypingPlace } from './place';
