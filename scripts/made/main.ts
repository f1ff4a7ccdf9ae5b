// Makes a corpus of any size from seeds/: npm run build -- made; node out/made.js FOLDER [--sources 10000] [--seed 1]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MadeCorpus } from './corpus';

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { sources: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const [folder] = positionals;
  if (!folder) throw new Error('Into which folder?');
  const corpus = await MadeCorpus.from('seeds', Number(values.sources), Number(values.seed));
  await corpus.write(resolve(folder));
  console.log(`${values.sources} sources in ${resolve(folder)}`);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
