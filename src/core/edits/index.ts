export { addActor, addClaim, addStances } from './codebookEdits';
export { type Edit, type EditAction, editFile, type FileEdit, inverseEdit } from './edit';
export {
  addDismissal,
  addQuote,
  moveCoding,
  plainQuote,
  putCoding,
  removeCoding,
  removeQuote,
  setDetails,
  setNote,
  setSelector,
  setSpeakers,
} from './quoteEdits';
