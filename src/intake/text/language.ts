import { franc } from 'franc-min';

/** The codes of two letters of the languages that are told apart. */
const CODES: ReadonlyMap<string, string> = new Map(
  (
    'eng en deu de fra fr spa es ita it por pt nld nl pol pl rus ru ukr uk ces cs swe sv tur tr ron ro hun hu ell el ' +
    'bul bg srp sr hrv hr arb ar heb he jpn ja kor ko cmn zh hin hi ind id vie vi'
  )
    .split(' ')
    .flatMap((code, i, all) => (i % 2 === 0 ? [[code, all[i + 1]!] as const] : [])),
);

/** A text shorter than this may be anything. */
const SHORTEST = 80;
const LOOKED_AT = 2000;

/** The language of a text by its code of two letters; nothing where it is too short to tell. */
export function languageOf(text: string): string | undefined {
  return text.length < SHORTEST ? undefined : CODES.get(franc(text.slice(0, LOOKED_AT)));
}

/** The code of two letters that a tag ("de-AT", "FR") or a name in English, French or German ("Français") stands for. */
export function languageNamed(name: string): string | undefined {
  const tag = /^([a-z]{2})(?:[-_][\w-]+)?$/i.exec(name.trim())?.[1]?.toLowerCase();
  if (tag !== undefined) return tag === 'xx' ? undefined : tag;
  return namesOfLanguages().get(name.trim().toLowerCase().split(/[;,(]/)[0]!.trim());
}

/** In which languages databases name languages. */
const NAMED_IN = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'];
let names: Map<string, string> | undefined;

function namesOfLanguages(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const locale of NAMED_IN) {
    const words = new Intl.DisplayNames([locale], { type: 'language' });
    for (const code of CODES.values()) names.set(words.of(code)!.toLowerCase(), code);
  }
  return names;
}
