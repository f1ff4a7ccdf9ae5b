import type { Unreadable } from '../model';
import type { PackedText } from '../text';

/** What is known of a source's text. */
export type SourceText =
  | { readonly state: 'unread' }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly why: Unreadable }
  | { readonly state: 'read'; readonly text: string };

/** A text as it was read from a file, in little room: an archive has many, and few are open. */
export class StoredText {
  readonly state = 'read';

  constructor(private readonly stored: PackedText) {}

  get text(): string {
    return this.stored.text;
  }
}

export const sameText = (a: SourceText, b: SourceText): boolean =>
  a.state === b.state &&
  (a.state !== 'read' || (b.state === 'read' && a.text === b.text)) &&
  (a.state !== 'unreadable' || (b.state === 'unreadable' && a.why === b.why));
