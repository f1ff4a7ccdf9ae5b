import * as l10n from '@vscode/l10n';
import { DELETED, nameOf } from '../core/format';
import type { Expected, NotUtf8, Position, Problem, ProblemParameters, Unreadable } from '../core/model';
import { clip, clipQuote } from './clip';
import type { PathOf } from './paths';
import { wordPlaceDoubt } from './places';

/** A problem in words: what is wrong and what to do. */
export function wordProblem(problem: Problem, pathOf: PathOf = nameOf): string {
  switch (problem.code) {
    case 'yaml-syntax':
      return l10n.t(
        'This is not YAML: {0} Mend it here; nothing is written to this file until then.',
        sentence(problem.params.message),
      );
    case 'merge-conflict':
      return l10n.t(
        'Git left a merge conflict here. Merge both sides with the quick fix, or choose by hand; nothing else is written to this file until then.',
      );
    case 'too-large':
      return l10n.t('This file is longer than {0} MB and is not read. Split it.', problem.params.limit);
    case 'too-large-for-form':
      return l10n.t(
        'From here on, this file has a mistake, or anchors, tags and the like, with which only shorter files are read. Correct it, write it in plain lines, or split the file.',
      );
    case 'duplicate-key':
      return l10n.t('"{0}" stands here twice. Remove one of the two.', problem.params.key);
    case 'unknown-alias':
      return l10n.t(
        '"*{0}" stands for nothing that was written before it. Write the value out.',
        problem.params.name,
      );
    case 'aliases-explode':
      return l10n.t('The aliases of this file stand for more than can be read. Write the values out.');
    case 'newer-format':
      return l10n.t(
        'This file is of format {0}, of a later version of Crossquote. Update Crossquote; until then the file is not changed.',
        problem.params.version,
      );
    case 'no-version':
      return l10n.t(
        'The file does not begin with "crossquote: 1". Add the line if it is one of Crossquote’s.',
      );
    case 'no-coder':
      return l10n.t(
        'By its name this file holds the work of "{0}", and it does not say so: nothing of it is used. Add "coder:" with the full name, or give the file another name.',
        problem.params.slug,
      );
    case 'other-coder':
      return l10n.t(
        'This file holds the work of {0}, and by its name that of "{1}": nothing of it is used. Put "{2}" in its name, or correct the coder.',
        problem.params.coder,
        problem.params.slug,
        problem.params.right,
      );
    case 'same-coder':
      return l10n.t(
        '{0} and {1} would have their work in one file. Give one of the two a name that differs in letters or digits.',
        problem.params.coder,
        problem.params.other,
      );
    case 'wrong-shape':
      return wordWrongShape(problem.params);
    case 'missing-key':
      return l10n.t(
        '"{0}" is missing here ({1}). Add it, or remove the entry.',
        problem.params.key,
        problem.params.where,
      );
    case 'duplicate-id':
      return l10n.t(
        'Another quote has the id {0} too; this one is not shown. Give it an id of its own.',
        problem.params.id,
      );
    case 'duplicate-coding':
      return problem.params.coder
        ? l10n.t(
            '{1} has coded this quote on "{0}" already. Remove one of the two.',
            problem.params.claim,
            problem.params.coder,
          )
        : l10n.t('This quote is coded on "{0}" already. Remove one of the two.', problem.params.claim);
    case 'unknown-stance':
      return l10n.t(
        'The codebook has no stance "{0}". Correct it, or add it to the codebook.',
        problem.params.key,
      );
    case 'unknown-actor':
      return l10n.t(
        'The codebook has no actor "{0}". Correct it, or add it to the codebook.',
        problem.params.key,
      );
    case 'unknown-claim':
      return l10n.t(
        'The codebook has no claim "{0}". Correct it, or add it to the codebook.',
        problem.params.key,
      );
    case 'unknown-check': {
      const { code, nearest } = problem.params;
      return nearest === undefined
        ? l10n.t(
            'There is no check "{0}", so this level counts for nothing. Correct it, or take it out.',
            code,
          )
        : l10n.t('There is no check "{0}", so this level counts for nothing. Is "{1}" meant?', code, nearest);
    }
    case 'unknown-variable': {
      const { key, nearest } = problem.params;
      return nearest === undefined
        ? l10n.t(
            '"{0}" is no variable of the codebook, so this value is in no table. Correct it, or add it under "variables".',
            key,
          )
        : l10n.t(
            '"{0}" is no variable of the codebook, so this value is in no table. Is "{1}" meant?',
            key,
            nearest,
          );
    }
    case 'unknown-value':
      return wordUnknownValue(problem.params);
    case 'unknown-group':
      return l10n.t(
        'There is no other part "{0}" of this quotation here. Put the id of its first part, or take "group" out.',
        problem.params.group,
      );
    case 'fits-nothing':
      return l10n.t(
        'No article below this codebook fits the pattern “{0}”. Correct it, or take it out.',
        clip(problem.params.pattern),
      );
    case 'unknown-coder':
      return l10n.t(
        'Nobody has coded as “{0}” in the articles of this codebook. Correct the name, or take it out.',
        clip(problem.params.coder),
      );
    case 'bad-pattern':
      return wordBadPattern(problem.params);
    case 'both-ways':
      return l10n.t(
        'This claim contradicts "{0}", and one of the two stands under "{1}" of the other. Take one of the relations out.',
        problem.params.claim,
        problem.params.relation,
      );
    case 'field-conflict':
      return wordConflict(problem.params.field, problem.params.values);
    case 'misspelt-key':
      return problem.params.nearest === ''
        ? l10n.t('"{0}" takes nothing over here. Write the keys out.', problem.params.key)
        : l10n.t(
            '"{0}" is not read. It should probably be "{1}": correct it.',
            problem.params.key,
            problem.params.nearest,
          );
    case 'own-key':
      return l10n.t(
        '"{0}" is no key of Crossquote’s and is not read. It stays as it is; if something was meant by it, correct it.',
        problem.params.key,
      );
    case 'no-day':
      return l10n.t(
        '"{0}" should be a day, and “{1}” is none. Write it as year, month and day: 2025-03-31.',
        problem.params.field,
        clip(problem.params.words),
      );
    case 'said-later':
      return l10n.t(
        'This was said on {0}, and the article was published on {1} already. Correct one of the two days.',
        clip(problem.params.said),
        clip(problem.params.published),
      );
    case 'no-address':
      return l10n.t(
        '"{0}" should be an address, and “{1}” leads nowhere. Write it whole, as in https://example.org/report.',
        problem.params.field,
        clip(problem.params.words),
      );
    case 'bad-link':
      return wordBadLink(problem.params);
    case 'same-name':
      return l10n.t(
        'The actor "{1}" has the name “{0}” too, and nobody can tell who is meant by it. Remove it from one of the two, or merge them.',
        problem.params.name,
        problem.params.other,
      );
    case 'same-claim':
      return l10n.t(
        'The claim "{1}" has this sentence too: “{0}”. Merge the two, or say what tells them apart.',
        clip(problem.params.text),
        problem.params.other,
      );
    case 'circular':
      return l10n.t(
        '"{0}" leads back to where it began: {1}. Remove one of the steps.',
        problem.params.field,
        clip(problem.params.way.join(' → ')),
      );
    case 'bad-shortcut':
      return l10n.t(
        '"{1}" cannot be the key of {0}: take one letter or digit that no other stance and no command of coding mode has.',
        problem.params.key,
        problem.params.shortcut,
      );
    case 'orphan':
      return l10n.t(
        'These words are not in the source any more: {0}. Give the quote its new place with “Re-span”, or delete it.',
        clipQuote(problem.params.words),
      );
    case 'uncertain':
      return l10n.t(
        'It is not certain that these words stand here: {0} ({1}). Look, and give the quote its place with “Re-span”.',
        clipQuote(problem.params.words),
        wordPlaceDoubt(problem.params.doubt),
      );
    case 'changed-words':
      return l10n.t(
        'The source has other words here now: {0}. The quote keeps its own: {1}. Take the new ones over if it shall have them.',
        clip(problem.params.now),
        clipQuote(problem.params.words),
      );
    case 'no-source':
      return l10n.t('{0} is not here. Bring it back, or move this file to where it is.', problem.params.name);
    case 'sidecar-elsewhere':
      return l10n.t(
        '{0} lies where its source is no more, and its quotes are in this text. Move it here if it belongs to it.',
        pathOf(problem.params.sidecar),
      );
    case 'unreadable-file':
      return wordUnreadable(problem.params.name, problem.params.why);
    case 'contradiction':
      return wordContradiction(problem.params, pathOf);
    case 'other-speakers':
      return l10n.t(
        '{0} has the same words from {1}, here they are from {2}. Correct the speaker, or say that it is not the same statement.',
        pathOf(problem.params.source),
        problem.params.otherSpeakers,
        problem.params.speakers,
      );
    case 'words-elsewhere':
      return l10n.t(
        'These words are not in this source, but in {1}: {0}. Move the quote there.',
        clipQuote(problem.params.words),
        pathOf(problem.params.source),
      );
    case 'tagged-twice':
      return l10n.t(
        'These words are tagged here as another quote too, and count twice: {0}. Join the two.',
        clipQuote(problem.params.words),
      );
    case 'speaker-not-named':
      return l10n.t(
        'The source names {0} nowhere. Correct the speaker, or add the name that it uses to the aliases in the codebook.',
        problem.params.name,
      );
    case 'unbalanced-marks':
      return l10n.t(
        'The mark {0} has no other one in this quote: {1}. Extend the quote to it, or leave the mark out.',
        problem.params.mark,
        clip(problem.params.words),
      );
    case 'cut-negation':
      return l10n.t(
        '“{0}” stands right before this quote, which without it says the opposite: {1}. Extend the quote to it.',
        problem.params.negation,
        clipQuote(problem.params.words),
      );
  }
}

function wordUnknownValue({ key, words, allowed }: ProblemParameters['unknown-value']): string {
  return allowed === 'number'
    ? l10n.t('"{0}" should be a number, and “{1}” is none. Correct it.', key, clip(words))
    : l10n.t(
        '“{1}” is no value of "{0}", which may be: {2}. Correct it.',
        key,
        clip(words),
        clip(allowed.join(', ')),
      );
}

function wordBadPattern({ key, why, message }: ProblemParameters['bad-pattern']): string {
  switch (why) {
    case 'syntax':
      return l10n.t(
        'The pattern of "{0}" is none, and no file is read by it: {1} Correct it; look-aheads and back-references are not known.',
        key,
        sentence(clip(message)),
      );
    case 'no-text':
      return l10n.t(
        'The pattern of "{0}" has no group for an article’s words. Put (?<text>…) around what fits them.',
        key,
      );
    case 'too-long':
      return l10n.t(
        'The pattern of "{0}" is too long, or repeats too much, to be used. Make it shorter.',
        key,
      );
  }
}

function wordBadLink({ link, why, name }: ProblemParameters['bad-link']): string {
  const shown = clip(link);
  switch (why) {
    case 'no-link':
      return l10n.t(
        '“{0}” is no link to a quote. Write the way to its article, "#", and its id, as in "other.txt#k3v9q2mxw4".',
        shown,
      );
    case 'self':
      return l10n.t('The link “{0}” leads to its own quote. Remove it, or correct the id.', shown);
    case 'no-source':
      return l10n.t(
        'The link “{0}” leads nowhere: there is no article {1}. Correct it, or remove it.',
        shown,
        name,
      );
    case 'no-quote':
      return l10n.t(
        'The link “{0}” leads nowhere: {1} has no quote with that id. Correct it, or remove it.',
        shown,
        name,
      );
  }
}

function wordWrongShape({ where, expected }: ProblemParameters['wrong-shape']): string {
  const meant = expected === 'text' || expected === 'filled' ? wordMeant(where) : undefined;
  return meant === undefined
    ? l10n.t('"{0}" should be {1}. Correct it.', where, wordExpected(expected))
    : l10n.t('"{0}" should be {1}: {2}. Correct it.', where, wordExpected(expected), meant);
}

/** Which text a field has; undefined for one that a team has named itself. */
function wordMeant(field: string): string | undefined {
  switch (field) {
    case 'id':
    case 'group':
    case 'formerly':
      return l10n.t('the id of a quote, as k3v9q2mxw4');
    case 'exact':
      return l10n.t('the words of the quote');
    case 'prefix':
    case 'suffix':
      return l10n.t('the words of the article right beside the quote');
    case 'speakers':
    case 'for':
    case 'via':
    case 'of':
      return l10n.t('the key of an actor in the codebook');
    case 'claim':
    case 'contradicts':
    case 'supports':
    case 'restates':
    case 'broader':
      return l10n.t('the key of a claim in the codebook');
    case 'stance':
      return l10n.t('the key of a stance in the codebook');
    case 'coder':
    case 'coders':
    case 'by':
      return l10n.t('the name of a person');
    case 'at':
    case 'finished':
    case 'closed':
      return l10n.t('a moment, as 2025-03-31T09:30:00Z');
    case 'said':
    case 'published':
    case 'until':
    case 'from':
      return l10n.t('a day, as 2025-03-31');
    case 'variants':
    case 'notVariants':
      return l10n.t('a link to a quote, as other.txt#k3v9q2mxw4');
    case 'name':
    case 'aliases':
      return l10n.t('a name, as articles have it');
    case 'text':
      return l10n.t('the claim in one sentence');
    case 'url':
    case 'evidence':
      return l10n.t('an address on the web');
    case 'sources':
    case 'drafts':
    case 'files':
      return l10n.t('a pattern of paths, as articles/**/*.txt');
    case 'title':
    case 'publisher':
    case 'language':
    case 'digest':
    case 'note':
    case 'role':
    case 'definition':
    case 'include':
    case 'exclude':
    case 'examples':
    case 'rating':
    case 'explanation':
    case 'reason':
    case 'key':
      return l10n.t('words on one line, in quotes where they have signs of YAML');
    default:
      return undefined;
  }
}

function wordContradiction(
  { actor, own, other }: ProblemParameters['contradiction'],
  pathOf: PathOf,
): string {
  const isOneClaim = own.claim === other.claim;
  return l10n.t(
    '{0} has said otherwise. Here: {1}. In {2}: {3}. Note that the position changed, or give one of the two another claim.',
    actor,
    wordPosition(own, isOneClaim),
    pathOf(other.source),
    wordPosition(other, isOneClaim),
  );
}

/** The words, and in brackets the stance, the claim where that is not clear, and the day as far as it is known. */
function wordPosition({ words, isReported, stance, claim, date }: Position, isClaimClear: boolean): string {
  const on = isClaimClear ? stance : l10n.t('{0} “{1}”', stance, clip(claim.replace(/\.$/, '')));
  const how = [isReported && l10n.t('reported'), on, date.slice(0, 10)].filter(Boolean);
  return l10n.t('{0} ({1})', clipQuote(words), how.join(', '));
}

function wordConflict(field: string, values: readonly string[]): string {
  if (field === DELETED)
    return l10n.t(
      'A merge could not decide: one side deleted this, the other changed it. Keep it or delete it.',
    );
  return l10n.t(
    'A merge could not decide on "{0}": {1}. Choose one.',
    field,
    values.map(value => (value === '' ? l10n.t('nothing') : `“${clip(value)}”`)).join(l10n.t(' or ')),
  );
}

function wordExpected(expected: Expected): string {
  switch (expected) {
    case 'map':
      return l10n.t('a group of keys');
    case 'list':
      return l10n.t('a list');
    case 'text':
      return l10n.t('text');
    case 'filled':
      return l10n.t('text that is not empty');
    case 'number':
      return l10n.t('a number');
    case 'polarity':
      return l10n.t('a number from -1 to 1');
    case 'end':
      return l10n.t('a number that is not before “start”');
    case 'until':
      return l10n.t('a day that is not before “from”');
    case 'conflicts':
      return l10n.t(
        'a field’s values between which a merge could not decide, two or more in brackets; settled, it goes',
      );
    case 'yes-no':
      return l10n.t('true or false');
    case 'offset':
      return l10n.t('a whole number from 0 on');
    case 'count':
      return l10n.t('a whole number from 1 on');
    case 'language':
      return l10n.t('the code of a language: en, de, de-CH');
    case 'value':
      return l10n.t('text, a number, true or false');
    case 'no':
      return l10n.t('no, or not there at all');
    case 'level':
      return l10n.t('error, warning, information or off');
    case 'units':
      return l10n.t('given or free');
    case 'variable-owner':
      return l10n.t('quote, actor or claim');
    case 'variable-type':
      return l10n.t('text, number, yes-no or choice');
    case 'choice':
      return l10n.t('“choice”, as choices are named');
    case 'kind':
      return l10n.t('direct, mixed, indirect, block or authorial');
    case 'color':
      return l10n.t('green, red, yellow, blue, orange, purple or grey');
  }
}

export function wordUnreadable(name: string, why: Unreadable): string {
  if (typeof why === 'object') return wordNotUtf8(name, why);
  switch (why) {
    case 'binary':
      return l10n.t('{0} is not a text file and cannot be annotated.', name);
    case 'utf-16':
      return l10n.t('{0} is in UTF-16. Save it as UTF-8 (“Change File Encoding”) to annotate it.', name);
    case 'other-encoding':
      return l10n.t(
        '{0} is open in another encoding than UTF-8. Open it anew as what it is and save it as UTF-8 (“Change File Encoding”).',
        name,
      );
    case 'too-large':
      return l10n.t('{0} is larger than 16 MB and is not read. Split it.', name);
    case 'no-permission':
      return l10n.t('{0} cannot be read or written: you have no permission, or it is read-only.', name);
    case 'busy':
      return l10n.t('{0} cannot be read now: another program keeps it busy.', name);
    case 'unavailable':
      return l10n.t('{0} cannot be reached now.', name);
  }
}

function wordNotUtf8(name: string, { line, byte, likely }: NotUtf8): string {
  const shown = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return likely === undefined
    ? l10n.t(
        '{0} is no UTF-8: line {1} has the byte {2}. It is not read and never written over. Mend that place, or save the file as UTF-8 from the program that made it.',
        name,
        line,
        shown,
      )
    : l10n.t(
        '{0} is no UTF-8: line {1} has the byte {2}. It is likely {3}, and is neither read nor written over. Open it anew with that encoding and save it as UTF-8 (“Change File Encoding”).',
        name,
        line,
        shown,
        likely,
      );
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
