import type { VerbClass, VerbForm } from '../../engine';

/**
 * A row of the list of verbs: the infinitive with `|` behind a part that is divided from it ("mit|teilen"), and for a strong
 * verb, behind a colon, the third person of present and past, and the participle of the verb without that part
 * ("an|geben: gibt gab gegeben").
 */
export interface VerbRows {
  readonly class: VerbClass;
  readonly rows: string;
}

/** Prefixes that stay with their verb: the participle has no "ge". */
const INSEPARABLE = /^(?:be|er|ver|ent|emp|ge|miss|zer|wider|über(?=lief)|unter|hinter)/;

/** Stems behind which "-t" needs an "e": "meldet", "bezeichnet", but "fordert". */
const NEEDS_E = /(?:[dt]|[bcdfgkpstvwxz][mn]|ch[mn])$/;

/** Every form of the verbs in the rows, in small letters. */
export function conjugate(lists: readonly VerbRows[]): Map<string, VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const add = (word: string, form: VerbForm): void => {
    const known = forms.get(word);
    if (known) known.push(form);
    else forms.set(word, [form]);
  };
  for (const { class: verbClass, rows } of lists)
    for (const row of rows.split(/\s*[,\n]\s*/).filter(Boolean)) {
      const [infinitive = '', strong] = row.trim().split(/:\s*/);
      const [particle, bare] = infinitive.includes('|') ? infinitive.split('|') : ['', infinitive];
      const verb = conjugateOne(bare!, strong?.split(' '));
      const lemma = particle! + bare!;
      const base = { lemma, class: verbClass };
      for (const word of verb.finite) {
        const divided = particle ? { particle } : {};
        add(word, { ...base, form: 'finite', ...divided });
        // At the end of its clause the verb is written as one: "mitteilte".
        if (particle) add(particle + word, { ...base, form: 'finite' });
      }
      for (const word of verb.subjunctive) {
        add(word, { ...base, form: 'finite', subjunctive: true, ...(particle ? { particle } : {}) });
        if (particle) add(particle + word, { ...base, form: 'finite', subjunctive: true });
      }
      add(particle + verb.participle, { ...base, form: 'participle' });
      add(lemma, { ...base, form: 'infinitive' });
    }
  return forms;
}

interface Conjugated {
  readonly finite: readonly string[];
  readonly subjunctive: readonly string[];
  readonly participle: string;
}

function conjugateOne(infinitive: string, strong: readonly string[] | undefined): Conjugated {
  const stem = infinitive.replace(/e?n$/, '');
  if (strong) {
    const [present = '', past = '', participle = ''] = strong;
    const plural = past.endsWith('e') ? `${past}n` : `${past}en`;
    return { finite: [present, past, plural, infinitive], subjunctive: [`${stem}e`], participle };
  }
  const e = NEEDS_E.test(stem) ? 'e' : '';
  const ge = INSEPARABLE.test(infinitive) || infinitive.endsWith('ieren') ? '' : 'ge';
  return {
    finite: [`${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`, infinitive],
    subjunctive: /(?:er|el)$/.test(stem) ? [] : [`${stem}e`],
    participle: `${ge}${stem}${e}t`,
  };
}

/** The form of reported speech of verbs that report nothing themselves: "gehe", "bestehe". */
export function subjunctives(infinitives: readonly string[]): string[] {
  return infinitives.map(infinitive => infinitive.replace(/n$/, ''));
}

const STRONG_PASTS = `bat bog brach drang empfahl fing floh flog fror genoss griff grub half hing hob log lud maß mied riss ritt rang sang saß
  schlug schloss schnitt schrie schritt schob schwamm schwieg schwor sprang stach stieß strich stritt trank trug trieb tat vergaß warb warf
  wich wies wusch zwang nahm gab schrieb kam ging sprach hielt ließ fand zog sah lief fiel trat traf rief riet schien blieb stieg sank begann
  gewann verlor verschwand band fuhr brachte dachte wusste kannte nannte sandte wandte brannte rannte`;

/** What a strong verb may begin with that is never divided from it; "über" and "unter" are divided only from a few. */
const PREFIXES = ['be', 'er', 'ver', 'ent', 'zer', 'über', 'unter', 'wider', 'miss'];

/** Nouns that look like the past of a verb where a sentence begins with them. */
const NOUNS = /^(?:verband|vertrieb|betrieb|bezug|verzug|erlag|verfing)$/;

/** The past of strong verbs, with and without a prefix: "nahm", "übernahm", "übernahmen". */
export function strongPasts(): string[] {
  return STRONG_PASTS.split(/\s+/).flatMap(past =>
    ['', ...PREFIXES]
      .map(prefix => prefix + past)
      .filter(word => !NOUNS.test(word))
      .flatMap(word => [word, word.endsWith('e') ? `${word}n` : `${word}en`]),
  );
}
