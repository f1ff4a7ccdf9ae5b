import { type FileId, slugOfCoder } from '../format';
import type { Coding, Quote, Sidecar } from '../model';

/** A source with all that a team has made of it. */
export interface SourceWork {
  readonly file: FileId;
  /** What was given or decided, and the codings of those who code side by side. */
  readonly shared: Sidecar;
  /** The coders' own sidecars, by the slugs of their names. */
  readonly own: ReadonlyMap<string, Sidecar>;
}

/** The quotes of a sidecar as people count them: the parts of one quotation together, in the order of the file. */
export function quotationsOf({ quotes }: Sidecar): Quote[][] {
  const quotations = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const key = quote.group === undefined ? `quote ${quote.id}` : `group ${quote.group}`;
    const parts = quotations.get(key);
    if (parts) parts.push(quote);
    else quotations.set(key, [quote]);
  }
  return [...quotations.values()];
}

/** The names of all who have coded a source, by their slugs. */
export function codersOf({ shared, own }: SourceWork): Map<string, string> {
  const coders = new Map<string, string>();
  for (const [slug, { coder }] of own) coders.set(slug, coder ?? slug);
  for (const { codings } of shared.quotes)
    for (const { coder } of codings)
      if (coder !== undefined && !coders.has(slugOfCoder(coder))) coders.set(slugOfCoder(coder), coder);
  return coders;
}

/** Whether a coding is by the coder of a slug; one without a coder was decided, and is nobody's. */
export const isBy = ({ coder }: Coding, slug: string): boolean =>
  coder !== undefined && slugOfCoder(coder) === slug;
