import type { Token } from '../words';

/** What one person is called by in the place of the name, as sports pages do. */
const EPITHETS: ReadonlySet<string> = new Set(
  `irishman englishman scotsman welshman frenchman dutchman swede dane finn norwegian german spaniard italian portuguese
  pole czech croat serb greek turk american canadian australian brazilian argentine argentinian chilean mexican nigerian
  ghanaian senegalese kenyan egyptian moroccan japanese korean indian pakistani texan londoner
  striker midfielder defender goalkeeper winger forward batsman batter bowler pitcher quarterback teenager pensioner
  singer actor actress novelist`.split(/\s+/),
);

/** "the 27-year-old", "the Swede": words that mean whom the text is about. */
export function isEpithet(tokens: readonly Token[], from: number, to: number): boolean {
  const key = tokens[from + 1]?.lower ?? '';
  return to - from === 2 && tokens[from]!.lower === 'the' && (key.endsWith('-year-old') || EPITHETS.has(key));
}
