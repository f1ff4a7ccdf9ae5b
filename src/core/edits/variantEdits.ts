import { compareSources, type QuoteRef, writeOut } from '../corpus';
import { relativePath } from '../format';
import { hasId } from '../model';
import { linkTarget, type VariantField } from '../variants';
import type { Change } from '../yaml';
import type { Edit } from './edit';

/** Says that two quotes are variants of one statement, or that they are not; what was said before is taken back. */
export function linkVariants(a: QuoteRef, b: QuoteRef, field: VariantField): Edit {
  // Whoever publishes later may know the earlier one.
  const [host, other] = compareSources(a.source, b.source) > 0 ? [a, b] : [b, a];
  const opposite: VariantField = field === 'variants' ? 'notVariants' : 'variants';
  const isSaid = linksBetween(host, other, field).length + linksBetween(other, host, field).length > 0;
  const link = `${relativePath(host.source.sidecarFile, other.source.file)}#${other.quote.id}`;
  const said: Change = { at: [...placeOf(host), field, [link]], from: undefined, to: link };
  const changes = new Map([
    [other, linksBetween(other, host, opposite)],
    [host, [...linksBetween(host, other, opposite), ...(isSaid ? [] : [said])]],
  ]);
  return {
    action: field === 'variants' ? 'link-variant' : 'not-variant',
    subject: writeOut(a).text,
    files: [...changes].flatMap(([{ source }, list]) =>
      list.length > 0 ? [{ file: source.sidecarFile, changes: list }] : [],
    ),
  };
}

const placeOf = ({ quote }: QuoteRef) => ['quotes', { id: quote.id }] as const;

/** Removes what one quote says of another: a link may be written in more ways than one. */
const linksBetween = (from: QuoteRef, to: QuoteRef, field: VariantField): Change[] =>
  from.quote[field]
    .filter(link => {
      const target = linkTarget(from.source, link);
      return target?.file === to.source.file && hasId(to.quote, target.id);
    })
    .map(link => ({ at: [...placeOf(from), field, [link]], from: link, to: undefined }));
