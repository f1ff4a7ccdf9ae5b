import type { TaggedSource } from '../corpus';
import { type FileId, nameOf, slugOf } from '../format';
import type { BrokenLink, Quote } from '../model';
import { linkTarget, type VariantField } from '../variants';
import type { Check, Evidence, Finding } from './check';

/**
 * A link to a variant that is none, leads to its own quote, or leads where there is no quote; and what a decision names of
 * coders who have no such quote.
 */
export const badLink: Check = {
  code: 'bad-link',
  severity: 'warning',
  findInSource: (source, evidence) => {
    evidence.links.note(source);
    return [
      ...source.quotes.flatMap(quote =>
        FIELDS.flatMap(field =>
          quote[field].flatMap(link => findingOf(source, quote, field, link, evidence)),
        ),
      ),
      ...lostDecisionsIn(source),
    ];
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

/** What was decided on, where the sidecar of its coder is there and has it not. */
function lostDecisionsIn({ reading, coders, sight }: TaggedSource): Finding[] {
  const decided = sight?.blind ? [] : (reading?.sidecar.quotes.filter(quote => quote.decided?.from) ?? []);
  if (decided.length === 0) return [];
  const bySlug = new Map(
    Array.from(coders, ([file, { root, sidecar }]) => {
      const ids = root && new Set(sidecar.quotes.flatMap(({ id, formerly = [] }) => [id, ...formerly]));
      return [slugOf(file) ?? '', { file, ids }] as const;
    }),
  );
  return decided.flatMap(quote =>
    Object.entries(quote.decided!.from!).flatMap(([slug, id]): Finding[] => {
      const of = bySlug.get(slug);
      if (!of?.ids || of.ids.has(id)) return [];
      return [
        {
          code: 'bad-link',
          params: { link: id, why: 'no-quote', name: nameOf(of.file) },
          quote: quote.id,
          inSidecar: ['quotes', { id: quote.id }, 'decided', 'from', slug],
        },
      ];
    }),
  );
}
