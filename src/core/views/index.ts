export { COUNTINGS, VIEW_KINDS, type ViewKind, type ViewOptions } from '../model';
export { type Head, NO_STANCE, type Place, type StanceMark, stanceMarks } from './marks';
export { type MatrixPicture, matrixPicture, type PictureCell, statementsInMatrix } from './matrixPicture';
export {
  type NetworkPicture,
  networkPicture,
  statementsInNetwork,
  TONES,
  type Tone,
} from './networkPicture';
export {
  FIRST_OPTIONS,
  kindOfView,
  NO_FILTER,
  optionsToSave,
  settingsOf,
  soundOptions,
  statementSettings,
  type ViewFilter,
} from './options';
export {
  type PictureBar,
  statementsInTimeline,
  type TimelinePicture,
  timelinePicture,
} from './timelinePicture';
