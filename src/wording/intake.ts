import * as l10n from '@vscode/l10n';
import type { RefusalCode } from '../intake';

/**
 * Why a file gave no article, and what to do.
 * @param detail what a reader said besides; of a pattern of the codebook, which one it is
 */
export function wordRefusedFile(name: string, refused: RefusalCode, detail = ''): string {
  switch (refused) {
    case 'too-large':
      return l10n.t('{0} is larger than 64 MB. Export fewer articles at a time, or split it.', name);
    case 'unpacks-too-large':
      return l10n.t('{0} unpacks to more than 64 MB of text, which no document does. It was not read.', name);
    case 'takes-too-much':
      return l10n.t('{0} takes more time or memory than a document does. It was not read.', name);
    case 'damaged':
      return l10n.t('{0} is damaged, or not what its name says. Save or export it once more.', name);
    case 'password':
      return l10n.t('{0} is locked with a password. Save a copy without one.', name);
    case 'no-text-layer':
      return l10n.t('{0} has pictures of pages and no text. Run text recognition (OCR) on it first.', name);
    case 'no-article':
      return l10n.t(
        'No article was found in {0}. If it is a web page, open the article itself and save it when it has loaded; else copy the text.',
        name,
      );
    case 'old-word':
      return l10n.t('{0} is in the format of Word before 2007. Save it as .docx.', name);
    case 'other-archive':
      return l10n.t('{0} is an archive of another kind. Unpack it, and add the files in it.', name);
    case 'binary':
      return l10n.t('{0} holds no text: it is a picture, a program or another format.', name);
    case 'declares-entities':
      return l10n.t('{0} declares XML entities, which can grow without end. It was not read.', name);
    case 'empty':
      return l10n.t('{0} is empty.', name);
    case 'bad-pattern':
      return l10n.t('{0} was not read: a pattern under intake in the codebook is wrong. {1}', name, detail);
    case 'pattern-without-text':
      return l10n.t(
        '{0} was not read: the pattern {1} under intake in the codebook has no group named text, as in (?<text>…).',
        name,
        detail,
      );
    case 'pattern-fits-nothing':
      return l10n.t(
        'No article was found in {0}: the pattern {1} under intake in the codebook fits nothing there.',
        name,
        detail,
      );
  }
}

/** That the encoding of a file was guessed, for a person to look. */
export const wordGuessedEncoding = (name: string, encoding: string): string =>
  l10n.t(
    '{0} does not say its encoding; it was read as {1}. Look at its accents and quote marks.',
    name,
    encoding,
  );

/** That an article says nearly what another does. */
export const wordCopy = (name: string, of: string, likeness: number): string =>
  likeness === 1
    ? l10n.t('{0} says word for word what {1} says.', name, of)
    : l10n.t('{0} is a copy of {1}: {2} % of it is the same.', name, of, Math.floor(likeness * 100));
