import { equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { Folder } from '../support/folder';
import { coded, sidecarFor } from '../support/sidecars';

const CODEBOOK = `crossquote: 1
stances:
  supports: { polarity: 1, color: green, key: s }
  opposes: { polarity: -1, color: red, key: o }
actors:
  lee-park:
    name: Lee Park
    aliases: [Park]
    role: spokesman
    of: park-office
  park-office: { name: Park Office }
  mina: { name: Mina Okoro }
claims:
  plan-agreed: { text: The plan was agreed., contradicts: [plan-imposed] }
  plan-imposed: { text: 'The <b>plan</b> was *imposed* &amp; [bad](command:evil) $(zap).' }
  weather: { text: The weather is fine. }
`;

const MORNING = `Talks ended early

Lee Park said: “The plan was agreed with all.” Mina Okoro heard that “he said ‘it was all agreed’ to me”.
The Park Office would not comment. Nobody parked.
`;

/** With a byte-order mark, CRLF, an emoji and words from right to left. */
const EVENING =
  '\ufeffThe day after\r\n\r\n🙂 Mina Okoro: “No plan was agreed at all.”\r\nعاد الوفد: «لم يتفق أحد»\r\n';

/** Two reports on one claim; the later one comes first by its name. */
export const FILES = {
  'codebook.yaml': CODEBOOK,
  'b-evening.txt': EVENING,
  'b-evening.txt.quotes.yaml': sidecarFor(EVENING, { title: 'The day before', published: '2024-05-01' }, [
    {
      id: 'denied0001',
      exact: 'No plan was agreed at all.',
      speakers: ['mina'],
      codings: [coded('plan-agreed', 'opposes')],
      variants: ['a-morning.txt#agreed0001'],
    },
    { id: 'arabic0001', exact: 'لم يتفق أحد', codings: [coded('plan-agreed', 'opposes')] },
  ]),
  'a-morning.txt': MORNING,
  'a-morning.txt.quotes.yaml': sidecarFor(
    MORNING,
    { title: 'Talks *ended* early', published: '2024-05-02' },
    [
      {
        id: 'agreed0001',
        exact: 'The plan was agreed with all.',
        speakers: ['lee-park'],
        via: 'park-office',
        said: '2024-04-30',
        codings: [
          coded('plan-agreed', 'supports', { note: 'as <i>ever</i>' }),
          coded('plan-imposed', 'opposes', { coder: 'ben', changed: true }),
        ],
      },
      { id: 'outer00001', exact: 'he said ‘it was all agreed’ to me', speakers: ['mina'], kind: 'mixed' },
      {
        id: 'inner00001',
        exact: 'it was all agreed',
        speakers: ['lee-park'],
        codings: [coded('plan-agreed', 'supports')],
      },
      {
        id: 'astray0001',
        exact: 'words that nobody printed',
        speakers: ['mina'],
        codings: [coded('plan-imposed', 'supports')],
      },
    ],
  ),
};

/** The reports in a folder of their own, asked about as VS Code asks when a person points at something. */
export class Reports {
  readonly folder: Folder;
  #times = 0;

  constructor(private readonly name: string) {
    this.folder = new Folder(name);
  }

  /** Writes them into a folder that no test has had before: VS Code remembers files that are gone. */
  async writeAnew(): Promise<void> {
    this.#times += 1;
    this.folder.moveTo(`${this.name}-${this.#times}`);
    await this.write();
  }

  /** Writes them and waits until they are known. */
  async write(): Promise<void> {
    for (const [name, text] of Object.entries(FILES)) await this.folder.write(name, text);
    await eventually(async () => equal((await this.references('codebook.yaml', 'plan-a|greed:')).length, 4));
  }

  hovers(name: string, marked: string): Promise<vscode.Hover[]> {
    return this.#ask('vscode.executeHoverProvider', name, marked);
  }

  async definitions(name: string, marked: string): Promise<string[]> {
    return this.#words(await this.#ask('vscode.executeDefinitionProvider', name, marked));
  }

  async references(name: string, marked: string): Promise<string[]> {
    return this.#words(await this.#ask('vscode.executeReferenceProvider', name, marked));
  }

  /** Where a `|` stands among words of a file. */
  async position(name: string, marked: string): Promise<vscode.Position> {
    const document = await this.folder.open(name);
    const start = document.getText().indexOf(marked.replace('|', ''));
    ok(start >= 0, `no ${marked} in ${name}`);
    return document.positionAt(start + marked.indexOf('|'));
  }

  async #ask<T>(command: string, name: string, marked: string): Promise<T[]> {
    const position = await this.position(name, marked);
    return vscode.commands.executeCommand<T[]>(command, this.folder.file(name), position);
  }

  /** `file: words` of each place. */
  #words(places: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
    return Promise.all(
      places.map(async place => {
        const { uri, range } = 'targetUri' in place ? targetOf(place) : place;
        const document = await vscode.workspace.openTextDocument(uri);
        return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}: ${document.getText(range)}`;
      }),
    );
  }
}

const targetOf = ({ targetUri, targetRange, targetSelectionRange }: vscode.LocationLink) => ({
  uri: targetUri,
  range: targetSelectionRange ?? targetRange,
});
