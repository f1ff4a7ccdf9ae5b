import './hooks';

export { copyCorpus } from '../../../scripts/corpus.mjs';
export { articlesIn } from './articles';
export { eventually } from './eventually';
export { QuickInput } from './quickInput';
export { runningExtension } from './runningExtensions';
export { Workbench, type WorkbenchOptions } from './workbench';
