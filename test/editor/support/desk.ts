import { Folder } from './folder';
import { CODER, codeAs, untilKnown } from './hands';

/** A codebook with two claims, and a stance more than the standard ones. */
export const CODEBOOK = `# ours
crossquote: 1
stances:
  supports: { polarity: 1, color: green, key: s }
  opposes: { polarity: -1, color: red, key: o }
  doubts: { polarity: -0.5, color: orange, key: d } # new in May
actors:
  lee-park: { name: Lee Park, aliases: [Park] }
  mina-okoro: { name: Mina Okoro }
claims:
  plan-agreed: { text: The plan was agreed with both sides. }
  weather-fine: { text: The weather stays fine. }
`;

export const ARTICLE = `Talks ended early

Lee Park said: “The plan was agreed with all of us.” Nobody believed him.

“It was not,” Mina Okoro said, “and it never will be.” She left at once.
`;

export const PLAN_CLAIM = 'The plan was agreed with both sides.';

let desks = 0;

/**
 * A folder with these files, another one for each test of a suite, which codes as ana. Its codebook is known, and it is
 * written last: what was written before it is known then too.
 */
export function deskWith(name: string, files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const folder = new Folder(name);
  const { 'codebook.yaml': codebook, ...others } = files;
  beforeEach(async () => {
    desks += 1;
    folder.moveTo(`${name}-${desks}`);
    await codeAs(CODER);
    for (const [file, content] of Object.entries(others)) await folder.write(file, content);
    if (codebook !== undefined) await folder.write('codebook.yaml', codebook);
    if (String(codebook).startsWith(CODEBOOK)) await untilKnown(folder, 'codebook.yaml', PLAN_CLAIM);
  });
  afterEach(() => folder.remove());
  return folder;
}
