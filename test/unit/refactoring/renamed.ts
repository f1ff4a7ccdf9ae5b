import type { EntryKind } from '../../../src/core/model';
import { BOOK } from '../support/refactored';
import { dedent } from '../support/texts';

/** A folder in which keys are named in every place, and written in every way. */
export const FILES = {
  'codebook.yaml': dedent`
    # ours
    crossquote: 1
    stances: { for: { polarity: 1 }, "against": { polarity: -1 } }
    actors:
      lee: { name: Lee Park, aliases: [lee], of: office } # lee himself
      office:
        name: lee's office
        conflicts: { of: [lee, null] }
    claims:
      agreed: { text: It was agreed., contradicts: [imposed] }
      imposed: { text: It was imposed on lee., "broader": ['agreed'] }
    views:
      lee: { actors: [lee], organizations: lee, claims: ["agreed"], stances: [for], coders: [lee] }
  `,
  'a.txt.quotes.yaml': dedent`
    crossquote: 1
    quotes:
      - id: one
        exact: lee agreed
        speakers: # who?
          - "lee"
          - office  # too
        for: lee
        via: 'lee'
        codings:
        - {claim: agreed,stance: for,coder: lee}
      # no words, so it is left out
      - id: two
        speakers: [lee]
  `,
  'b.txt.quotes.yaml':
    '\ufeffcrossquote: 1\r\nquotes:\r\n  - { id: b, exact: lee, speakers: [office], codings: [{ claim: imposed, stance: against, conflicts: { stance: [against, for] } }] }\r\n',
  'c.txt.quotes.yaml': 'crossquote: 1\nquotes:\n  - { id: c, exact: for lee and the office agreed }\n',
  'e.txt.quotes.yaml':
    'crossquote: 1\nquotes: []\nproposed:\n  - { exact: lee, claim: agreed, stance: for, by: lee }\n',
  'sub/codebook.yaml': 'crossquote: 1\nactors:\n  lee: { name: Another Lee }\n',
  'sub/d.txt.quotes.yaml': 'crossquote: 1\nquotes:\n  - { id: d, exact: so, speakers: [lee] }\n',
};

export const entry = (kind: EntryKind, key: string) => ({ codebook: BOOK, kind, key });
