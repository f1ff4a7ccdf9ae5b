import { words } from './words';

/** Who is meant by words that are no name. */

/** Whom a pronoun means: somebody of a gender, those or the body of which was spoken last. */
export const PRONOUNS: ReadonlyMap<string, 'male' | 'female' | 'group' | 'body'> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ['they', 'group'],
  ['both', 'group'],
  ['all', 'group'],
  ['it', 'body'],
]);

/** As what a pronoun speaks, for those that often do. */
export const SPEAKING_PRONOUNS: ReadonlyMap<string, 'he or she' | 'they' | 'it' | 'I, we or you'> = new Map([
  ['he', 'he or she'],
  ['she', 'he or she'],
  ['they', 'they'],
  ['it', 'it'],
  ['i', 'I, we or you'],
  ['we', 'I, we or you'],
  ['you', 'I, we or you'],
]);

/** Whose something is: "his lawyer". */
export const OWNERS: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['his', 'male'],
  ['her', 'female'],
]);

/** Texts that somebody issues: "the statement" is that of who spoke last. */
export const ISSUED =
  words(`statement statements letter memo e-mail email message post tweet note release remarks comments
  speech address editorial column communique communiqué`);

/** Plurals that name no speaker. */
export const UNSAID_BY_ANYBODY = words('reports rumors rumours allegations claims suggestions');

/** One word for several people, who are "they" from then on. */
export const COLLECTIVES = words('family couple pair duo trio crowd band crew side public');

/** "the two men" */
export const PAIR = words('two pair couple');

/** What one person is called by in the place of the name, as sports pages do. */
export const EPITHETS =
  words(`irishman englishman scotsman welshman frenchman dutchman swede dane finn norwegian german spaniard
  italian portuguese pole czech croat serb greek turk american canadian australian brazilian argentine
  argentinian chilean mexican nigerian ghanaian senegalese kenyan egyptian moroccan japanese korean
  indian pakistani texan londoner striker midfielder defender goalkeeper winger forward batsman batter
  bowler pitcher quarterback teenager pensioner singer actor actress novelist`);

/** "the 27-year-old" */
export const AGED = /-year-old$/;

/** What ties a body to the role that somebody has there: "a fellow at the institute". */
export const AFFILIATION_TIES = words('at of for with');

/** Titles before a name, and the roles that they shorten. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['prof', 'professor'],
  ['pres', 'president'],
  ['col', 'colonel'],
]);
