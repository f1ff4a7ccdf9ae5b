/** Why a file gives no article; worded for people by whoever shows it. */
export type RefusalCode =
  | 'too-large'
  | 'unpacks-too-large'
  | 'damaged'
  | 'password'
  | 'no-text-layer'
  | 'no-article'
  | 'old-word'
  | 'other-archive'
  | 'binary'
  | 'declares-entities'
  | 'takes-too-much'
  | 'empty'
  | 'bad-pattern'
  | 'pattern-without-text'
  | 'pattern-fits-nothing';

export class Refusal extends Error {
  /** @param detail what a library said, for whoever looks closer */
  constructor(
    readonly code: RefusalCode,
    detail = '',
  ) {
    super(detail || code);
    this.name = 'Refusal';
  }
}
