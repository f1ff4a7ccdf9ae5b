export { addActor, addClaim, addStances, putView } from './codebookEdits';
export {
  type CarriedOutIn,
  carryOutInSlices,
  type Edit,
  type EditAction,
  editFile,
  editFileInSlices,
  editLaidOut,
  type FileEdit,
  inverseEdit,
  inverseFiles,
  isIdle,
  newFile,
} from './edit';
export { setField, valueOfField } from './fields';
export { newIdAt, placeQuote, removeCodingAt } from './mending';
export { createEntry } from './newEntry';
export { setAttributes, setValues } from './ownValues';
export {
  addDismissal,
  addQuote,
  moveCoding,
  plainQuote,
  putCoding,
  removeCoding,
  removeQuote,
  setChanged,
  setDetails,
  setKind,
  setNote,
  setSaid,
  setSelector,
  setSpeakers,
  setVia,
} from './quoteEdits';
export { codingsToMove, type Destination, type Reassignment, reassign } from './reassign';
export { deleteQuote, dismissQuote, dismissSuggestions } from './removing';
export { renameSplices } from './renameKey';
export { settleConflict } from './settling';
export {
  type Attribution,
  attributeQuotes,
  detailsOnFirstTag,
  type Part,
  type Tag,
  type TagContext,
  type TagRequest,
  type TagTarget,
  tagQuote,
} from './tagging';
export { afterUpkeep, keepingEntries } from './takingBack';
export { updateSelectors } from './upkeep';
export { linkVariants } from './variantEdits';
