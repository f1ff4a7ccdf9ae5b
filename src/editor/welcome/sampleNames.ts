import { CODEBOOK_NAME, sidecarOf } from '../../core/format';

const ARTICLES = [
  '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt',
  '2023-11-04-aid-ledger-a-hundred-lorries.txt',
  '2024-09-26-northgate-wire-israel-was-consulted.txt',
  '2024-09-27-corniche-herald-beirut-counts-its-displaced.txt',
  '2024-09-27-galilee-courier-truce-made-in-new-york.txt',
];

/** In the pilot two coders have coded some of them blind, each in sidecars of their own. */
const PILOT = { articles: [ARTICLES[0]!, ARTICLES[3]!], coders: ['ana', 'ben'] };

/** The files of `seeds/`: where an extension comes from the web, its folders cannot be listed. */
export const SAMPLES: readonly string[] = [
  CODEBOOK_NAME,
  ...ARTICLES.flatMap(name => [name, sidecarOf(name)]),
  ...PILOT.articles.flatMap(name => PILOT.coders.map(coder => sidecarOf(name, coder))),
];
