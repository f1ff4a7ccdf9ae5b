import type { AnchorAnswer, Anchored, QuoteSelector } from '../model';

/** Two quotes that overlap by more than this share of the shorter stand at one place. */
const SHARE_OF_ONE_PLACE = 0.5;
/** By so much must one quote's score beat the other's for the place to be its own. */
const LEAST_LEAD = 0.05;

interface Certain {
  readonly selector: QuoteSelector;
  readonly answer: Anchored;
}

/** Of more quotes than this around one place, each is held against the last of those before it. */
const MOST_AROUND = 200;

/**
 * Of quotes that stood apart and were found at one place, only the one that it fits clearly better stays certain: the
 * place that another tagged quote has is not a deleted quote's. Changes the answers; in slices, one for each that is
 * certain.
 */
export function* settleContested(answers: Map<QuoteSelector, AnchorAnswer>): Generator<void, void> {
  const certain: Certain[] = [];
  for (const [selector, answer] of answers)
    if (!('orphan' in answer) && !answer.uncertain) certain.push({ selector, answer });
  certain.sort((a, b) => a.answer.start - b.answer.start);
  const contested = new Set<Certain>();
  let around: Certain[] = [];
  for (const b of certain) {
    yield;
    around = around.filter(({ answer }) => answer.end > b.answer.start).slice(-MOST_AROUND);
    for (const a of around) {
      if (!stoodApart(a.selector, b.selector) || !areAtOnePlace(a.answer, b.answer)) continue;
      const lead = leadOf(a.answer, b.answer);
      if (lead < LEAST_LEAD) contested.add(a);
      if (-lead < LEAST_LEAD) contested.add(b);
    }
    around.push(b);
  }
  for (const { selector, answer } of contested)
    answers.set(selector, {
      ...answer,
      uncertain: true,
      doubt: { because: 'other-quote' },
      candidates: [{ start: answer.start, end: answer.end, score: answer.score }],
    });
}

const stoodApart = (a: QuoteSelector, b: QuoteSelector): boolean => a.end <= b.start || b.end <= a.start;

function areAtOnePlace(a: Anchored, b: Anchored): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > SHARE_OF_ONE_PLACE * Math.min(a.end - a.start, b.end - b.start);
}

/** Whose words stand there whole, it is theirs. */
function leadOf(a: Anchored, b: Anchored): number {
  const isWhole = ({ method }: Anchored) => method !== 'aligned';
  if (isWhole(a) !== isWhole(b)) return isWhole(a) ? 1 : -1;
  return a.score - b.score;
}
