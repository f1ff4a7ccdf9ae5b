import { allAtOnce } from '../collections';
import {
  type Actor,
  type Claim,
  type Codebook,
  type CodingRules,
  EMPTY_CODEBOOK,
  type Problem,
  STANCE_COLORS,
  type Stance,
  type Verdict,
} from '../model';
import { pairOf, piecesOf, type YamlMap, yamlInSlices } from '../yaml';
import { junkInConflicts } from './conflicts';
import { type Fields, opened } from './fields';
import { CODEBOOK_LAYOUT } from './layouts';
import { orUndefined, withoutUndefined } from './optional';
import { entriesIn, teamSettingsIn } from './readTeamSettings';

/** What a codebook says, and what is wrong with it. */
export interface CodebookReading {
  readonly codebook: Codebook;
  readonly problems: readonly Problem[];
  /** The problem for which the file must not be edited. */
  readonly locked?: Problem;
  readonly root?: YamlMap;
}

/** Letters that coding mode keeps for its own commands; no stance can have them. */
const RESERVED_SHORTCUTS = 'jktrmgbuy';

/** Reads a codebook's text. Never throws: an entry of the wrong shape is left out and told, the others are read. */
export const readCodebook = (text: string): CodebookReading => allAtOnce(codebookInSlices(text));

/** The same in slices, between which others may have their turn. */
export function* codebookInSlices(text: string): Generator<void, CodebookReading> {
  const { root, fields, locked } = opened(yield* yamlInSlices(text));
  const codebook = root ? yield* codebookIn(root, fields) : EMPTY_CODEBOOK;
  for (const piece of root ? piecesOf(root) : []) {
    fields.reportJunk(junkInConflicts(piece, CODEBOOK_LAYOUT));
    yield;
  }
  const reading = { codebook, problems: fields.problems };
  return { ...reading, ...(locked && { locked }), ...(root && { root }) };
}

/** Whether a file of a name that other tools may use too is Crossquote's. */
export const isCrossquoteFile = (text: string): boolean =>
  /^\ufeff?(?:---\s+)?(?:\{\s*)?["']?crossquote["']?\s*:/m.test(text);

function* codebookIn(root: YamlMap, fields: Fields): Generator<void, Codebook> {
  const stances = yield* entriesIn(root, 'stances', fields, stanceIn);
  reportShortcuts(root, stances, fields);
  return {
    stances: stances.size > 0 ? stances : EMPTY_CODEBOOK.stances,
    actors: yield* entriesIn(root, 'actors', fields, actorIn),
    claims: yield* entriesIn(root, 'claims', fields, claimIn),
    ...(yield* teamSettingsIn(root, fields)),
  };
}

function stanceIn(key: string, map: YamlMap, fields: Fields): Stance {
  return {
    key,
    polarity: fields.polarity(map, 'polarity'),
    color: fields.oneOf(map, 'color', STANCE_COLORS, 'color') ?? 'grey',
    ...withoutUndefined({ shortcut: fields.text(map, 'key') }),
    ...rulesIn(map, fields),
  };
}

function rulesIn(map: YamlMap, fields: Fields): CodingRules {
  return withoutUndefined({
    definition: fields.text(map, 'definition'),
    include: orUndefined(fields.textOrTexts(map, 'include')),
    exclude: orUndefined(fields.textOrTexts(map, 'exclude')),
    examples: orUndefined(fields.textOrTexts(map, 'examples')),
  });
}

function reportShortcuts(root: YamlMap, stances: ReadonlyMap<string, Stance>, fields: Fields): void {
  const taken = new Set(RESERVED_SHORTCUTS);
  const section = fields.map(pairOf(root, 'stances')?.value, 'stances');
  for (const { key, shortcut } of stances.values()) {
    if (shortcut === undefined) continue;
    const free = /^[a-z0-9]$/.test(shortcut) && !taken.has(shortcut);
    taken.add(shortcut);
    if (!free) fields.report('bad-shortcut', pairOf(section!, key)!.key, { key, shortcut });
  }
}

function actorIn(key: string, map: YamlMap, fields: Fields): Actor {
  return {
    key,
    name: fields.requiredText(map, 'name', key) ?? key,
    aliases: fields.texts(map, 'aliases'),
    ...withoutUndefined({
      role: fields.text(map, 'role'),
      of: fields.filledText(map, 'of'),
      unnamed: fields.truth(map, 'unnamed'),
      attributes: fields.ownValues(map, 'attributes'),
    }),
  };
}

function claimIn(key: string, map: YamlMap, fields: Fields): Claim {
  return {
    key,
    text: fields.requiredText(map, 'text', key) ?? key,
    contradicts: fields.texts(map, 'contradicts'),
    supports: fields.texts(map, 'supports'),
    restates: fields.texts(map, 'restates'),
    broader: fields.texts(map, 'broader'),
    ...rulesIn(map, fields),
    ...withoutUndefined({
      verdict: verdictIn(map, fields),
      evidence: orUndefined(fields.textOrTexts(map, 'evidence')),
      attributes: fields.ownValues(map, 'attributes'),
    }),
  };
}

function verdictIn(claim: YamlMap, fields: Fields): Verdict | undefined {
  const map = fields.map(pairOf(claim, 'verdict')?.value, 'verdict');
  return (
    map &&
    withoutUndefined({
      rating: fields.text(map, 'rating'),
      explanation: fields.text(map, 'explanation'),
      url: fields.text(map, 'url'),
      by: fields.filledText(map, 'by'),
      at: fields.filledText(map, 'at'),
    })
  );
}
