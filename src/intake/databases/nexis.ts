import type { Article } from '../article';
import { dayIn, joined } from '../text';
import { articleOf, bareLabel, type Fields, tidy } from './fields';

/** "3 of 146 DOCUMENTS", "Dokument 3 von 146": an article begins (downloads of the old Nexis). */
const BEGIN =
  /^(?:(?:document|dokument|documento)\s+\d[\d.,]*\s+(?:of|von|de|di|van|sur)\s+\d[\d.,]*|\d[\d.,]*\s+(?:of|von|de|di|van|sur)\s+\d[\d.,]*\s+(?:documents?|dokumenten?|dokumente|documentos?|documenti))$/i;
/** An article ends (downloads of Nexis Uni and Nexis Advance). */
const END =
  /^(?:end of document|ende des dokuments|fin du document|fin del documento|fine del documento|einde van document)$/i;
const BODY = /^(?:body|text|textk[öo]rper|corps|cuerpo|corpo)$/i;
const COPYRIGHT =
  /^(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s|(?:todos los )?derechos reservados|tutti i diritti riservati)/i;
const LABELED = /^(\p{Lu}[\p{L} /-]{2,28}?)\s*:\s*(.*)$/su;
/** What follows the text of an article, with which nothing of it begins. */
const CLASSIFICATION = /^(?:classification|klassifizierung|clasificaci[óo]n|notes)$/i;

type Kind = keyof Fields | 'length' | 'standfirst' | 'tail' | 'head';

/** What labels stand for, in the languages in which Nexis is sold. */
const KINDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['author', 'byline author autor verfasser auteur auteurs autore autores signature'],
      ['section', 'section rubrik ressort rubrique seccion sezione sectie sektion'],
      ['length', 'length lange longueur longitud extension lunghezza lengte umfang'],
      ['language', 'language sprache langue idioma lenguaje lingua taal'],
      ['title', 'headline title titel titre titulo titolo schlagzeile'],
      ['standfirst', 'highlight zusammenfassung'],
      ['url', 'url'],
      ['head', 'dateline series edition ausgabe correction-date'],
      [
        'tail',
        'load-date update date-chargement fecha-carga ladedatum graphic grafik correction publication-type pub-type ' +
          'journal-code subject organization organisation person geographic company ticker industry country state city ' +
          'document-type type notes classification copyright typ zeitungs-code anmerkungen thema firma branche land ' +
          'type-publication code-revue sujet tipo-de-publicacion date-de-chargement fecha-de-carga laaddatum graphique ' +
          'persona people acc-no isbn issn end-of-document notice',
      ],
    ] as const
  ).flatMap(([kind, labels]) => labels.split(' ').map(label => [label, kind] as const)),
);

/**
 * The articles of a download from Nexis, whatever its format was; undefined where it is none.
 * @param blocks its paragraphs, each with the line breaks that were set within
 * @param isWrapped whether lines were broken to fit a column, as in plain text
 */
export function nexisArticles(blocks: readonly string[], isWrapped: boolean): Article[] | undefined {
  const begins = blocks.flatMap((block, i) => (BEGIN.test(tidy(block)) ? i : []));
  if (begins.length > 0)
    return begins.flatMap((begin, n) => oldArticle(blocks.slice(begin + 1, begins[n + 1]), isWrapped));
  const ends = blocks.flatMap((block, i) => (END.test(lastLine(block)) ? i : []));
  if (ends.length === 0) return undefined;
  return ends.flatMap((end, n) => newArticle(blocks.slice((ends[n - 1] ?? -1) + 1, end)));
}

const lastLine = (block: string): string =>
  block
    .split('\n')
    .findLast(line => line.trim() !== '')
    ?.trim() ?? '';

/** The old form: outlet, day, headline, fields with labels, text, more fields. */
function oldArticle(all: readonly string[], isWrapped: boolean): Article[] {
  const blocks = all.filter(block => tidy(block) !== '');
  const day = blocks.findIndex(
    (block, i) => i < 8 && !labelIn(block) && dayIn(firstLine(block)) !== undefined,
  );
  const before = blocks
    .slice(0, Math.max(0, day))
    .filter(block => !COPYRIGHT.test(block) && !COPYRIGHT.test(lastLine(block)));
  const fields: Record<string, string> = {
    published: firstLine(blocks[day] ?? ''),
    publisher: tidy(firstLine(before.at(-1) ?? '')),
  };
  const { body, head } = split(blocks.slice(day + 1), fields);
  fields.title ??= head
    .filter(block => !COPYRIGHT.test(block))
    .map(tidy)
    .join(' ');
  return nexisArticle(fields, body, isWrapped);
}

/** The new form: headline, outlet, day, copyright, fields with labels, "Body", text, more fields. */
function newArticle(all: readonly string[]): Article[] {
  const start = all.findLastIndex((block, i) => dayIn(block) !== undefined && isHeadLine(all, i));
  if (start < 0) return [];
  const named = lastNonEmpty(all, start);
  const title: string[] = [];
  for (let i = lastNonEmpty(all, named); i >= 0 && tidy(all[i]) !== ''; i--) title.unshift(tidy(all[i]));
  const fields: Record<string, string> = {
    published: all[start]!,
    publisher: tidy(all[named] ?? ''),
    title: title.join(' '),
  };
  const rest = all.slice(start + 1).filter(block => tidy(block) !== '' && !COPYRIGHT.test(block.trim()));
  const text = rest.findIndex(block => BODY.test(tidy(block)));
  if (text < 0) {
    const { body } = split(rest, fields);
    return nexisArticle(fields, body, false);
  }
  split(rest.slice(0, text), fields);
  const { body } = split(rest.slice(text + 1), fields, true);
  return nexisArticle(fields, body, false);
}

/** The day in an article's head is followed by the fields of the head, within a few lines. */
function isHeadLine(all: readonly string[], i: number): boolean {
  if (all[i]!.length > 80 || labelIn(all[i]!)) return false;
  const next = all
    .slice(i + 1)
    .filter(block => tidy(block) !== '' && !COPYRIGHT.test(block.trim()))
    .slice(0, 2);
  const kinds = next.flatMap(block => labelIn(block)?.kind ?? (BODY.test(tidy(block)) ? 'body' : []));
  return kinds.some(kind => kind !== 'tail');
}

const lastNonEmpty = (all: readonly string[], from: number): number =>
  all.slice(0, Math.max(0, from)).findLastIndex(block => tidy(block) !== '');

/** Takes the fields out of the blocks; what stands before the first is the head, what follows the head's last the text. */
function split(
  blocks: readonly string[],
  fields: Record<string, string>,
  isText = false,
): { head: string[]; body: string[] } {
  const head: string[] = [];
  const body: string[] = [];
  const labeled = blocks.map(labelIn);
  const lastOfHead = isText
    ? -1
    : labeled.findLastIndex(label => label && label.kind !== 'tail' && label.kind !== 'language');
  const lengthAt = isText ? -1 : labeled.findIndex(label => label?.kind === 'length');
  const headEnd = lengthAt >= 0 ? lengthAt : lastOfHead;
  const firstField = labeled.findIndex(label => label !== undefined);
  for (const [i, block] of blocks.entries()) {
    const label = labeled[i];
    if (label) {
      for (const [kind, value] of fieldsIn(block)) fields[kind] ??= value;
      if (label.kind === 'tail' && i > headEnd)
        return { head, body: [...body, ...restOf(blocks.slice(i + 1), fields)] };
    } else if (!isText && i < headEnd) {
      if (i < firstField) head.push(block);
    } else if (i > headEnd || isText) {
      if (CLASSIFICATION.test(tidy(block)) || COPYRIGHT.test(block.trim())) {
        restOf(blocks.slice(i + 1), fields);
        break;
      }
      body.push(block);
    }
  }
  return { head, body };
}

/** Behind the text there are fields alone. */
function restOf(blocks: readonly string[], fields: Record<string, string>): string[] {
  for (const block of blocks) for (const [kind, value] of fieldsIn(block)) fields[kind] ??= value;
  return [];
}

/** The fields of a block, which may have one in each line. */
function fieldsIn(block: string): [Kind, string][] {
  return [block, ...block.split('\n')].flatMap(line => {
    const label = labelIn(line);
    return label ? [[label.kind, tidy(label.value)] as [Kind, string]] : [];
  });
}

function labelIn(block: string): { kind: Kind; value: string } | undefined {
  const [, label, value] = LABELED.exec(block.trim()) ?? [];
  const kind = label === undefined ? undefined : KINDS.get(bareLabel(label));
  return kind && { kind, value: value ?? '' };
}

/** The standfirst stands among the fields, and is the beginning of the text. */
const nexisArticle = (
  { standfirst, ...fields }: Readonly<Record<string, string>>,
  body: readonly string[],
  isWrapped: boolean,
): Article[] =>
  articleOf(fields, [
    ...(standfirst ? [standfirst] : []),
    ...body.flatMap(block => linesOf(block, isWrapped)),
  ]);

const firstLine = (block: string): string => block.trim().split('\n')[0]!.trim();

function linesOf(block: string, isWrapped: boolean): string[] {
  const lines = block
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  return isWrapped ? joined(lines) : lines;
}
