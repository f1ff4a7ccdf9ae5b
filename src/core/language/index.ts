export { spelledOut } from './contractions';
export {
  areOpposites,
  beforeReport,
  foldedWord,
  isFuture,
  isNoName,
  isReport,
  numberOf,
  type Role,
  roleOf,
  tensAndUnit,
} from './roles';
