import { IRREGULAR_VERBS, MENTAL_VERBS, PLAIN_VERBS } from './plainVerbs';
import { PREPOSITION_VERBS, REPORTING_VERBS, type VerbClass } from './reportingVerbs';
import { words } from './words';

/** The inflected forms of a verb, as bits: one spelling may be several of them. */
export const Form = { base: 1, present: 2, past: 4, participle: 8, ing: 16 } as const;

export interface Verb {
  readonly lemma: string;
  /** What the verb reports; empty for a verb that reports nothing. */
  readonly classes: readonly VerbClass[];
  /** The prepositions or particles with which the verb reports, and that it does not report without unless it has a class. */
  readonly prepositions: readonly string[];
}

export interface VerbReading {
  readonly verb: Verb;
  readonly forms: number;
}

/** Whether a verb can report a whole clause. */
export function takesClause(verb: Verb | undefined): boolean {
  return verb?.classes.some(name => CLAUSE_CLASSES.has(name)) ?? false;
}

const CLAUSE_CLASSES: ReadonlySet<VerbClass> = new Set<VerbClass>([
  'say',
  'argue',
  'note',
  'predict',
  'announce',
  'write',
  'tell',
  'warn',
  'complain',
  'promise',
  'ask',
]);

/** Whether a verb reports anything at all. */
export function reports(verb: Verb | undefined): boolean {
  return verb !== undefined && (verb.classes.length > 0 || verb.prepositions.length > 0);
}

/** Verbs that double their last letter before -ed and -ing. */
const DOUBLING =
  words(`admit commit rebut refer quip brag chat plan ban bar rip pan pin slam tap blog rap drop stop step
  slip bet occur prefer begin run win get put set sit let cut hit quit shut split nag defer grab dub control aver`);

/** Verbs that double their last letter in Britain and not in America: "signalled", "signaled". */
const DOUBLING_IN_BRITAIN = words(
  'signal counsel label model travel cancel fuel marvel quarrel channel level libel',
);

/** Every form of every verb of the lexicon, by its spelling in lower case. */
export const VERB_FORMS: ReadonlyMap<string, VerbReading> = buildForms();

function buildForms(): Map<string, VerbReading> {
  const classes = new Map<string, VerbClass[]>();
  for (const [name, list] of Object.entries(REPORTING_VERBS))
    for (const lemma of split(list)) push(classes, lemma, name as VerbClass);
  const prepositions = new Map<string, string[]>();
  for (const pair of PREPOSITION_VERBS.split('|')) {
    const [lemma, preposition] = pair.trim().split(/\s+/);
    push(prepositions, lemma!, preposition!);
  }
  const irregular = new Map(
    IRREGULAR_VERBS.split('|').map(line => {
      const [base, past, participle] = split(line);
      return [base!, [past!, participle!]] as const;
    }),
  );
  const forms = new Map<string, VerbReading>();
  // Verbs of saying come first: where two verbs share a form, theirs is the reading that matters.
  const lemmas = new Set([
    ...classes.keys(),
    ...prepositions.keys(),
    ...split(MENTAL_VERBS),
    ...split(PLAIN_VERBS),
    ...irregular.keys(),
  ]);
  for (const lemma of lemmas) {
    const verb: Verb = {
      lemma,
      classes: classes.get(lemma) ?? [],
      prepositions: prepositions.get(lemma) ?? [],
    };
    const [past, participle] = irregular.get(lemma) ?? [edForm(lemma), edForm(lemma)];
    add(lemma, verb, Form.base);
    add(sForm(lemma), verb, Form.present);
    add(past!, verb, Form.past);
    add(participle!, verb, Form.participle);
    add(ingForm(lemma), verb, Form.ing);
    if (DOUBLING_IN_BRITAIN.has(lemma)) {
      add(`${lemma}led`, verb, Form.past | Form.participle);
      add(`${lemma}ling`, verb, Form.ing);
    }
  }
  return forms;

  function add(form: string, verb: Verb, bit: number): void {
    const known = forms.get(form);
    if (!known) forms.set(form, { verb, forms: bit });
    else if (known.verb === verb) forms.set(form, { verb, forms: known.forms | bit });
  }
}

function split(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function sForm(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function edForm(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${stem(lemma)}ed`;
}

function ingForm(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith('e') && !/(?:ee|oe|ye|^be)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${stem(lemma)}ing`;
}

function stem(lemma: string): string {
  return DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma;
}
