export { spelledOut } from './contractions';
export {
  areOpposites,
  beforeReport,
  foldedWord,
  isFuture,
  isNoName,
  numberOf,
  type Role,
  roleOf,
  tensAndUnit,
} from './roles';
