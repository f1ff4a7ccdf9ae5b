/** Characters at the head of a text that are enough to know its language. */
const ENOUGH = 4000;

/**
 * Characters at the head that tell it alone, where they have so many telling words of one language, and so many times
 * those of any other.
 */
const FIRST = 1000;
const MANY = 12;
const TIMES_MORE = 4;

/** Words that are frequent in a language and in no other of these. */
const TELLING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and that with was for his from they this have are which said'.split(' ')),
  de: new Set(
    'der die das und nicht ist mit dem den auf eine einen sich von zu dass für wurde nach auch sie sagte im zum zur bei aus'.split(
      ' ',
    ),
  ),
  fr: new Set('le les des une dans pour qui est sur avec pas ce aux été cette ont mais'.split(' ')),
  es: new Set('el los las del una por con para se que su como más pero fue ha'.split(' ')),
  it: new Set('il gli della che di una per con non sono è anche nel alla dei'.split(' ')),
  nl: new Set('het een van niet dat voor zijn met aan ook bij naar maar werd'.split(' ')),
  pt: new Set('os uma não com para por dos mas foi ao são mais pelo também'.split(' ')),
  pl: new Set('się nie jest na do że przez jak ale został oraz było'.split(' ')),
};

/** The languages that a word tells. */
const TOLD_BY: ReadonlyMap<string, readonly string[]> = languagesByWord();

function languagesByWord(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(TELLING))
    for (const word of words) found.set(word, [...(found.get(word) ?? []), language]);
  return found;
}

/** Telling words that a text has at least, for its language to be told by them; fewer in a line or two without a word of English. */
const LEAST = 3;
const LEAST_OF_LINE = 2;

/** Characters of a line or two. */
const LINE = 300;

/** Marks that open low and close high as in German: „…“. */
const LOW_AND_HIGH = /„[^„“”]*“/;

/**
 * The language of a text, by its frequent words, as BCP 47 has it; English where nothing tells another.
 */
export function guessLanguage(text: string): string {
  const plain = plainFrom(text.slice(0, FIRST));
  if (plain) return plain;
  const head = text.slice(0, ENOUGH);
  const counts = tellingWordsIn(head);
  const isForeign = !counts.has('en');
  if (isForeign && LOW_AND_HIGH.test(head)) counts.set('de', (counts.get('de') ?? 0) + 1);
  const least = isForeign && text.length <= LINE ? LEAST_OF_LINE : LEAST;
  let best = 'en';
  for (const [language, count] of counts)
    if (count >= least && count > (counts.get(best) ?? 0)) best = language;
  return best;
}

/** How many words of a text tell each language. */
function tellingWordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const language of TOLD_BY.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/** The language that the head of a text tells beyond doubt. */
function plainFrom(head: string): string | undefined {
  const [first, second] = [...tellingWordsIn(head)].sort(([, a], [, b]) => b - a);
  return first && first[1] >= MANY && first[1] >= TIMES_MORE * (second?.[1] ?? 0) ? first[0] : undefined;
}
