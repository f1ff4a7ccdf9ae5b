import { parse } from 'yaml';
import { MadeCorpus } from '../../scripts/made/corpus';
import { readSidecar } from '../../src/core';

const SIZES = [1_000, 10_000];
/** The YAML library needs a minute for ten thousand sidecars; of so many its time is taken, and counted up. */
const SAMPLE = 200;

/** Times the reading of all sidecars of a made corpus, beside the YAML library and beside JSON of the same content. */
export async function bench(): Promise<void> {
  const table: Record<string, Record<string, string>> = {};
  for (const size of SIZES) {
    const corpus = await MadeCorpus.from('seeds', size);
    const files = [...corpus.sources()].map(({ sidecar }) => Buffer.from(sidecar));
    const json = files.map(file => Buffer.from(JSON.stringify(readSidecar(file.toString()).sidecar)));
    const own = timeOf(files, file => readSidecar(file.toString()));
    const asJson = timeOf(json, file => JSON.parse(file.toString()));
    const sample = files.slice(0, SAMPLE);
    const byLibrary = (timeOf(sample, file => parse(file.toString())) * files.length) / sample.length;
    table[`${size} sidecars of 20 quotes`] = {
      time: `${own.toFixed(0)} ms`,
      'faster than yaml.parse': `${(byLibrary / own).toFixed(1)} ×`,
      'slower than JSON.parse': `${(own / asJson).toFixed(1)} ×`,
    };
  }
  console.table(table);
}

/** In milliseconds, after a first round that is not counted. */
function timeOf(files: readonly Buffer[], read: (file: Buffer) => unknown): number {
  for (const file of files.slice(0, SAMPLE)) read(file);
  const began = performance.now();
  for (const file of files) read(file);
  return performance.now() - began;
}
