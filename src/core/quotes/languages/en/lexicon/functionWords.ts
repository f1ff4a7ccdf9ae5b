import { words } from './words';

/** Closed classes of English: the words that hold sentences together, complete as far as news needs them. */

export const DETERMINERS =
  words(`the a an this these those some any no every each either neither another such both all many
  few several most more less much other half enough one two three four five six seven eight nine ten eleven twelve dozens hundreds
  thousands`);

export const DEFINITE_ARTICLES = words('the');
export const INDEFINITE_ARTICLES = words('a an');

export const POSSESSIVES = words('my your his her its our their whose');

export const SUBJECT_PRONOUNS =
  words(`i you he she it we they this that these those both all some many most few
  several another each either neither none one everyone everybody someone somebody anyone anybody nobody
  nothing something anything everything`);

export const PERSONAL_PRONOUNS = words('i you he she it we they');

export const OBJECT_PRONOUNS = words(
  'me him her it us them you himself herself itself themselves myself yourself ourselves',
);

export const RELATIVES = words('who which that whom whose');

export const QUESTION_WORDS = words('who whom what which how why where when whether if whose');

export const PREPOSITIONS =
  words(`of in on at by for from with to about against into over under between among through during
  without within along across behind beyond near off onto toward towards upon amid alongside around despite
  regarding concerning including like unlike via per versus inside outside above below aboard amongst atop beneath beside besides throughout following
  as after before since until till than up down out`);

/** Prepositions that tie a phrase to the noun before them ("a lawyer for the family"). */
export const NOUN_PREPOSITIONS =
  words(`of in on at by for from with to about against into over under between among within
  across behind near around inside outside including like towards toward throughout along`);

export const CONJUNCTIONS = words('and or but nor yet &');

/** Words that open a subordinate clause. */
export const SUBORDINATORS =
  words(`because although though while whereas if unless when whenever where wherever since
  after before until till once as so than that whether lest even`);

export const BE = words(
  "be am is are was were been being 's 're 'm isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t",
);
export const HAVE = words("have has had having 've 'd hasn't haven't hadn't hasn’t haven’t hadn’t");
export const DO = words("do does did done doing don't doesn't didn't don’t doesn’t didn’t");
export const MODALS =
  words(`will would shall should can could may might must 'll won't wouldn't can't cannot couldn't
  shouldn't won’t wouldn’t can’t couldn’t shouldn’t mustn't mustn’t`);

export const NEGATIONS =
  words(`not never no neither nor hardly rarely seldom without isn't aren't wasn't weren't hasn't
  haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t
  haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t`);

/** Adverbs without -ly that stand inside a verb group or around one. */
export const ADVERBS =
  words(`also again already always ever never not now then there here just later soon still too often even
  once twice only almost quite rather very well yet today yesterday tomorrow tonight earlier recently perhaps maybe
  however meanwhile instead moreover furthermore nevertheless nonetheless therefore thus otherwise further first
  last long ago elsewhere else away back together abroad ahead sometimes seldom all so far flatly reportedly simply
  repeatedly though anyway indeed alike less more`);

/** Sentence openers that belong to the narrator, not to what is reported. */
export const CONNECTIVES =
  words(`however meanwhile still instead moreover furthermore nevertheless nonetheless therefore thus
  later then also yet but and so or separately additionally afterwards`);
