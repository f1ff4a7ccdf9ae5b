export { compilePattern, type Groups, type Matches, patternFault, TEXT_GROUP } from './ownPattern';
