import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Edit, tagQuote } from '../../../src/core/edits';
import { EditorStore, VscodeStore } from '../../../src/editor/files';
import { Log } from '../../../src/editor/host/log';
import { Session } from '../../../src/editor/session';
import { CODER } from './hands';

/** A session of the tests' own on the files of the workspace, for what asks a person to type. */
export async function withSession<T>(
  work: (session: Session) => Promise<T>,
  /** Called before anything has been read. */
  begin: (session: Session) => void = () => {},
): Promise<T> {
  // To close one channel of an extension is to close them all: this one stays.
  const log = new Log('Crossquote in tests');
  // Sessions only hand the context on, to commands that are not registered here.
  const session = new Session(
    new EditorStore(undefined, new VscodeStore()),
    undefined,
    {} as vscode.ExtensionContext,
    log,
  );
  try {
    begin(session);
    await session.ready;
    return await work(session);
  } finally {
    session.dispose();
  }
}

/** The tag of some words by a new speaker on a new claim. */
export async function newTag(session: Session, file: vscode.Uri, words: string): Promise<Edit> {
  const document = await vscode.workspace.openTextDocument(file);
  await session.reader.rereadTags(file.toString());
  const source = session.sourceOf(document);
  ok(source);
  const start = document.getText().indexOf(words);
  const { corpus } = session;
  const codebookFile = corpus.codebookFor(source.file);
  const { edit } = tagQuote(
    {
      source,
      target: { parts: [{ start, end: start + words.length, kind: 'direct' }] },
      speakers: [{ create: 'Sven Alder' }],
      coding: { claim: { create: 'The talks ended.' }, stance: 'supports' },
      coder: CODER,
      at: '2026-11-22T09:30:00Z',
    },
    {
      codebookFile,
      codebook: corpus.codebook(source.codebook),
      codebookExists: corpus.openCodebook(codebookFile) !== undefined,
    },
  );
  return edit;
}

/** The codebook that such a tag makes where there is none: the stances are written out, to be changed. */
export const NEW_CODEBOOK = `crossquote: 1
stances:
  supports: { polarity: 1, color: green, key: s }
  opposes: { polarity: -1, color: red, key: o }
  conditional: { polarity: 0.5, color: yellow, key: c }
  neutral: { polarity: 0, color: blue, key: n }
actors:
  sven-alder: { name: Sven Alder }
claims:
  the-talks-ended: { text: The talks ended. }
`;
