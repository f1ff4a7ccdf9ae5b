import { isMhtml } from './web';

/** What a file is, told by its bytes first and by its name only where they leave it open. */
export type Kind =
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'mhtml'
  | 'html'
  | 'xml'
  | 'markdown'
  | 'subtitles'
  | 'text'
  | 'old-word'
  | 'locked-office'
  | 'other-archive'
  | 'damaged';

const LOOKED_AT = 4096;
/** What says of itself, in its first bytes, that it is one. */
const SAYS_ITSELF: ReadonlySet<string> = new Set(['pdf', 'docx', 'odt', 'rtf', 'doc']);
/** Names within archives and compound files stand in their first and last part. */
const NAMES_IN = 64 * 1024;

export function kindOf(name: string, bytes: Uint8Array): Kind {
  const head = latin(bytes.subarray(0, LOOKED_AT));
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^[\s\S]{0,1024}%PDF-/.test(head)) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return kindOfArchive(head, bytes, ending);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return kindOfCompound(bytes);
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  if (isMhtml(bytes)) return 'mhtml';
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/\0/g, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<?xml') && !/<(?:!doctype\s+)?html\b/.test(start)) return 'xml';
  if (
    ['html', 'htm', 'xhtml', 'shtml'].includes(ending) ||
    /^(?:<!doctype html|<html|<head|<body)/.test(start)
  )
    return 'html';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/.test(start)) return 'html';
  if (SAYS_ITSELF.has(ending)) return 'damaged';
  if (['md', 'markdown'].includes(ending)) return 'markdown';
  if (['srt', 'vtt'].includes(ending)) return 'subtitles';
  return 'text';
}

function kindOfArchive(head: string, bytes: Uint8Array, ending: string): Kind {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  const names = latin(bytes.subarray(0, NAMES_IN)) + latin(bytes.subarray(-NAMES_IN));
  if (names.includes('word/document.xml')) return 'docx';
  if (ending === 'odt') return 'odt';
  return ending === 'docx' ? 'docx' : 'other-archive';
}

/** Word up to 2003 wrote compound files; today's Office puts a document with a password into one. */
const kindOfCompound = (bytes: Uint8Array): Kind =>
  latin(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e') ? 'locked-office' : 'old-word';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
