/**
 * How many letters must be changed, added or left out to make `typed` the beginning of a word; more than `most` where it
 * takes more than that. Two letters the wrong way round count once.
 */
export const typosIn = (typed: string, word: string, most: number): number =>
  Math.min(...typosUpTo(typed, word, most));

/** The same to make it the whole word. */
export const typosInAll = (typed: string, word: string, most: number): number =>
  typosUpTo(typed, word, most)[word.length] ?? most + 1;

/** The same for the beginnings of a word by their lengths, as far as they may be meant. */
function typosUpTo(typed: string, word: string, most: number): readonly number[] {
  const longest = Math.min(word.length, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: longest + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= longest; j++) {
      const isSame = typed[i - 1] === word[j - 1];
      let cost = Math.min(last[j - 1]! + (isSame ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (isSwapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return [most + 1];
    beforeLast = last;
    last = row;
  }
  return last;
}
