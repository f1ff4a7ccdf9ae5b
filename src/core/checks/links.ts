import type { TaggedSource } from '../corpus';
import { type FileId, nameOf } from '../format';
import type { BrokenLink, Quote } from '../model';
import { linkTarget, type VariantField } from '../variants';
import type { Check, Evidence, Finding } from './check';

/** A link to a variant that is none, leads to its own quote, or leads where there is no quote. */
export const badLink: Check = {
  code: 'bad-link',
  severity: 'warning',
  findInSource: (source, evidence) => {
    evidence.links.note(source);
    return source.quotes.flatMap(quote =>
      FIELDS.flatMap(field => quote[field].flatMap(link => findingOf(source, quote, field, link, evidence))),
    );
  },
};

const FIELDS: readonly VariantField[] = ['variants', 'notVariants'];

function findingOf(
  source: TaggedSource,
  quote: Quote,
  field: VariantField,
  link: string,
  { corpus, isSearched }: Evidence,
): Finding[] {
  const told = (why: BrokenLink, file?: FileId): Finding[] => [
    {
      code: 'bad-link',
      params: { link, why, name: file === undefined ? '' : nameOf(file) },
      quote: quote.id,
      inSidecar: ['quotes', { id: quote.id }, field, [link]],
    },
  ];
  const target = linkTarget(source, link);
  if (!target || target.id === '') return told('no-link');
  const { file, id } = target;
  const other = corpus.source(file);
  if (!other || (other.sourceText.state === 'missing' && !other.reading))
    return isSearched(file) ? told('no-source', file) : [];
  if (other.reading && !other.reading.root) return [];
  const found = other.quote(id);
  if (!found) return told('no-quote', file);
  return found === quote ? told('self', file) : [];
}
