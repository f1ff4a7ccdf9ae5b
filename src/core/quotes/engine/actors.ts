import type { FoundActor } from '../../model';
import type { Language } from './language';
import type { Person } from './persons';
import { segment } from './segment';

/** The people whom a text in a language names in full, in the order of their first mention. */
export function actorsNamedIn(text: string, language: Language): FoundActor[] {
  return [...segment(text, language).persons.all()].map((person): FoundActor => {
    const role = [...person.roles.values()].toSorted((a, b) => b.length - a.length)[0];
    return {
      name: person.name,
      aliases: aliasesOf(text, person),
      ...(role === undefined ? {} : { role }),
      kind: 'person',
      mentions: person.mentions,
    };
  });
}

function aliasesOf(text: string, { name, mentions }: Person): string[] {
  const forms = mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  return [...new Set(forms)].filter(form => form !== name);
}
