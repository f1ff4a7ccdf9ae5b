// Fits the weights of a language's evidence on annotated articles, and writes the files that hold them:
//   npm run fit -- LANGUAGE [--data FOLDER]
// Only those articles are learned from that the benchmark counts as tuned. Nothing is drawn by lot.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { german } from '../../src/core/quotes/languages/de';
import { ENGLISH_NEWS, GERMAN_NEWS } from '../../test/bench/annotated';
import { fitForEngine } from './engine';
import { fitEnglish } from './english';

const LANGUAGES: Readonly<Record<string, (data: string) => void>> = {
  en: data => fitEnglish(ENGLISH_NEWS, resolve(data, ENGLISH_NEWS.folder), 'src/core/quotes/languages/en'),
  de: data =>
    fitForEngine(german, GERMAN_NEWS, resolve(data, GERMAN_NEWS.folder), 'src/core/quotes/languages/de'),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '../shared/quotes-bench' } },
});
const fitWeights = LANGUAGES[positionals[0] ?? ''];
if (!fitWeights) throw new Error(`Which language? ${Object.keys(LANGUAGES).join(', ')}`);
fitWeights(values.data);
