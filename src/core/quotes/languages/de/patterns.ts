import type { Pattern } from '../../engine';

/** How German reports speech. The examples are tests. */
export const PATTERNS: readonly Pattern[] = [
  {
    name: 'verb before its clause',
    match: '<report>',
    speaker: 'subject',
    said: 'behind',
    examples: [
      '{Lena Vogel} <sagte>, [die Brücke sei gesperrt].',
      '{Die Firma} <teilte> am Montag mit, dass [sie das Werk schließe].',
      '{Das Gericht} hat <entschieden>, dass [der Zaun bleiben darf].',
      '{Der Verband} <forderte>, [den Hafen zu öffnen].',
      '{Der Sprecher} <wies> darauf hin, dass [der Zaun bleiben darf].',
    ],
  },
  {
    name: 'verb behind its clause',
    match: '<report>',
    speaker: 'subject',
    said: 'before',
    examples: ['[Die Brücke sei gesperrt], <sagte> {Lena Vogel}.'],
  },
  {
    name: 'label in marks',
    match: '<report>',
    classes: ['call', 'say', 'demand', 'charge'],
    speaker: 'subject',
    said: 'marked',
    examples: ['{Der Minister} <nannte> den Plan „[fahrlässig]“.'],
  },
  {
    name: 'laut',
    match: 'laut/gemäß/lt.',
    speaker: 'behind',
    said: 'around',
    examples: ['<Laut> {Polizei} [wurde niemand verletzt].'],
  },
  {
    name: 'nach den Worten',
    match: 'nach <speech>',
    speaker: 'behind',
    said: 'around',
    examples: ['<Nach> {Angaben der Polizei} [wurde niemand verletzt].'],
  },
  {
    name: 'zufolge',
    match: 'zufolge',
    speaker: 'before',
    said: 'around',
    examples: ['{Ersten Angaben} <zufolge> [wurde niemand verletzt].'],
  },
  {
    name: 'so Merkel',
    match: 'so',
    speaker: 'behind',
    said: 'before',
    examples: ['[Die Brücke sei gesperrt], <so> {Lena Vogel}.'],
  },
  {
    name: 'heißt es, with the words behind',
    match: 'heißt/hieß es',
    speaker: 'within',
    said: 'behind',
    examples: ['In {dem Bericht} <heißt es>, [die Brücke sei gesperrt].'],
  },
  {
    name: 'heißt es, with the words before',
    match: 'heißt/hieß es',
    speaker: 'within',
    said: 'before',
    examples: ['[Die Brücke sei gesperrt], <hieß es> in {dem Bericht}.'],
  },
  {
    name: 'demnach',
    match: 'demnach',
    speaker: 'none',
    said: 'around',
    examples: ['<Demnach> [sei niemand verletzt worden].'],
  },
  {
    name: 'noun with a clause',
    match: '<speech>',
    speaker: 'owner',
    said: 'behind',
    examples: ['Falsch war die <Behauptung> {des Ministers}, dass [die Brücke halte].'],
  },
];
