/** Every name that package.json and the code share; a test holds the two against each other. */

export const COMMANDS = {
  tagQuote: 'crossquote.tagQuote',
  tagNextSuggestion: 'crossquote.tagNextSuggestion',
  acceptSpeakers: 'crossquote.acceptSpeakers',
  findInWorkspace: 'crossquote.findInWorkspace',
  repeatLast: 'crossquote.repeatLast',
  setStance: 'crossquote.setStance',
  nextQuote: 'crossquote.nextQuote',
  previousQuote: 'crossquote.previousQuote',
  nextOnClaim: 'crossquote.nextOnClaim',
  previousOnClaim: 'crossquote.previousOnClaim',
  goToOpposing: 'crossquote.goToOpposing',
  startCoding: 'crossquote.startCoding',
  stopCoding: 'crossquote.stopCoding',
  codingKey: 'crossquote.codingKey',
  editSpeakers: 'crossquote.editSpeakers',
  reassignClaim: 'crossquote.reassignClaim',
  reviewQuotes: 'crossquote.reviewQuotes',
  respan: 'crossquote.respan',
  deleteQuote: 'crossquote.deleteQuote',
  removeCoding: 'crossquote.removeCoding',
  editNote: 'crossquote.editNote',
  editQuote: 'crossquote.editQuote',
  notAQuote: 'crossquote.notAQuote',
  editSource: 'crossquote.editSource',
  undo: 'crossquote.undo',
  redo: 'crossquote.redo',
  openSidecar: 'crossquote.openSidecar',
  openCodebook: 'crossquote.openCodebook',
  find: 'crossquote.find',
  openClaimPage: 'crossquote.openClaimPage',
  openActorPage: 'crossquote.openActorPage',
  openSourcePage: 'crossquote.openSourcePage',
  openResults: 'crossquote.openResults',
  openMatrix: 'crossquote.openMatrix',
  openNetwork: 'crossquote.openNetwork',
  openTimeline: 'crossquote.openTimeline',
  exportReport: 'crossquote.exportReport',
  openQuote: 'crossquote.openQuote',
  openSource: 'crossquote.openSource',
  revealEntry: 'crossquote.revealEntry',
  findQuotes: 'crossquote.findQuotes',
  peekQuotes: 'crossquote.peekQuotes',
  createEntry: 'crossquote.createEntry',
  applyFix: 'crossquote.applyFix',
  moveSidecar: 'crossquote.moveSidecar',
  findSource: 'crossquote.findSource',
  deleteSidecar: 'crossquote.deleteSidecar',
  mergeConflict: 'crossquote.mergeConflict',
  setUpMerging: 'crossquote.setUpMerging',
  showClaim: 'crossquote.showClaim',
  showMore: 'crossquote.showMore',
  copyQuote: 'crossquote.copyQuote',
  compareWordings: 'crossquote.compareWordings',
  linkVariant: 'crossquote.linkVariant',
  notAVariant: 'crossquote.notAVariant',
  renameEntry: 'crossquote.renameEntry',
  mergeEntry: 'crossquote.mergeEntry',
  splitClaim: 'crossquote.splitClaim',
  splitActor: 'crossquote.splitActor',
  addRelation: 'crossquote.addRelation',
  removeRelation: 'crossquote.removeRelation',
  filterTrees: 'crossquote.filterTrees',
  clearFilter: 'crossquote.clearFilter',
  showWorkspace: 'crossquote.showWorkspace',
  showOpenSources: 'crossquote.showOpenSources',
  cycleLabels: 'crossquote.cycleLabels',
  openWalkthrough: 'crossquote.openWalkthrough',
  openSamples: 'crossquote.openSamples',
  openManual: 'crossquote.openManual',
  addArticles: 'crossquote.addArticles',
  newArticleFromClipboard: 'crossquote.newArticleFromClipboard',
  startRound: 'crossquote.startRound',
  closeRound: 'crossquote.closeRound',
  finishSource: 'crossquote.finishSource',
  reviewDisagreements: 'crossquote.reviewDisagreements',
  myChangedCodings: 'crossquote.myChangedCodings',
  openAgreement: 'crossquote.openAgreement',
} as const;

export const VIEWS = {
  actors: 'crossquote.actors',
  claims: 'crossquote.claims',
  sources: 'crossquote.sources',
  results: 'crossquote.results',
} as const;

export const CONTEXTS = {
  /** The active editor shows a source. */
  isSource: 'crossquote.isSource',
  /** Coding mode is on in the active editor. */
  isCoding: 'crossquote.isCoding',
  /** The cursor is in a tagged quote. */
  onQuote: 'crossquote.onQuote',
  /** The trees show the whole workspace, also while sources are open. */
  isWhole: 'crossquote.isWholeWorkspace',
  hasFilter: 'crossquote.hasFilter',
  /** The files have been looked for: what is not shown is not there. */
  isReady: 'crossquote.isReady',
  /** There is something to annotate. */
  hasSources: 'crossquote.hasSources',
  canUndo: 'crossquote.canUndo',
  canRedo: 'crossquote.canRedo',
  /** The step of the walkthrough that is done, for the moment in which VS Code is to tick it. */
  stepDone: 'crossquote.stepDone',
} as const;

export const SETTINGS = {
  section: 'crossquote',
  sources: 'sources',
  coder: 'coder',
  labels: 'labels',
  codeLens: 'codeLens',
  suggestions: 'suggestions',
  topics: 'topics',
  followCursor: 'followCursor',
  checks: 'checks',
} as const;

/** The steps of the walkthrough. */
export const STEPS = ['sources', 'tag', 'coding', 'jump', 'results'] as const;
export type Step = (typeof STEPS)[number];
