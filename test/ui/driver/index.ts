import './hooks';

export { copyCorpus } from '../../../scripts/corpus.mjs';
export { eventually } from './eventually';
export { QuickInput } from './quickInput';
export { Workbench, type WorkbenchOptions } from './workbench';
