import PostalMime from 'postal-mime';
import { Refusal } from '../refusal';
import { mended } from '../text';

/** A page that a browser kept with its pictures in one file (.mht, .mhtml), or a mail (.eml). */
export interface KeptPage {
  readonly html: string;
  readonly url?: string;
}

/** Each line in one way alone: the end of one is its last character, whatever stands before that. */
const HEAD = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,60}?\r?\n/;
const LOOKED_AT = 8192;

/** Whether bytes begin as a mail does, which is how browsers keep pages. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = HEAD.exec(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)))?.[0];
  return head !== undefined && /^mime-version:/im.test(head) && /^content-type:/im.test(head);
}

export async function readMhtml(bytes: Uint8Array): Promise<KeptPage> {
  const mail = await PostalMime.parse(bytes.slice().buffer);
  const html = mail.html ?? (mail.text && `<pre>${escaped(mail.text)}</pre>`);
  if (!html) throw new Refusal('no-article');
  const head = (name: string) => mail.headers.find(({ key }) => key === name)?.value.trim();
  const url = head('snapshot-content-location') ?? head('content-location');
  return { html: mended(html), ...(url !== undefined && /^https?:/.test(url) && { url }) };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
