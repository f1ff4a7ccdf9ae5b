import { assertProse } from './prose';

function finds(cases: readonly string[]): void {
  for (const prose of cases) it(prose, () => assertProse(prose, 'direct'));
}

function findsNone(cases: readonly string[]): void {
  for (const prose of cases) it(prose, () => assertProse(prose));
}

describe('quote marks', () => {
  describe('of every style hold direct quotes', () => {
    finds([
      '“[We will rebuild the bridge],” {the mayor} <said> on Monday.'.replace('],”', ',]”'),
      '"[The harvest was poor,]" {Maria Lindqvist} <said>.',
      '„[Wir bauen die Brücke wieder auf]“, {the mayor} <said>.',
      '„[The ferry is safe,]” {the captain} <said>.',
      '»[The ferry is safe]«, {the captain} <said>.',
      '« [Nous restons ici] », {the minister} <said>.',
      '‘[We shall appeal the ruling,]’ {Owen Hughes} <said>.',
      "'[We shall appeal the ruling,]' {Owen Hughes} <said>.",
      "''[The orchard is all I have,]'' {Mr. Brandt} <said>.",
    ]);
  });

  describe('that are apostrophes hold nothing', () => {
    findsNone([
      "It was the Smiths' house, and it's still the neighbours' pride.",
      "The farmers’ union and the drivers’ union share an office in the '90s tower.",
      "Rock 'n' roll was never the village’s favourite.",
      '’Twas the night before the vote, and the parties’ lawyers were awake.',
      "The '68 harvest was the growers' best.",
    ]);
    finds([
      '‘[It’s the drivers’ fault,]’ {Owen Hughes} <said>.',
      "'[It's not what we're paid for,]' {the nurse} <said>.",
      "“[The '90s weren't so bad,]” {Ms. Okafor} <said>.",
    ]);
  });

  describe('that stand for inches and feet hold nothing', () => {
    findsNone([
      'The board was 12" wide and 6\' long.',
      'He is 6\'2" tall and plays in goal.',
      'Snow of up to 10" fell on the pass, and 4" in the valley.',
    ]);
    finds([
      '"[The board is 12" wide and that is final,]" {the carpenter} <said>.',
      '"[He is 6\'2" and still growing,]" {his coach} <said>.',
    ]);
  });

  describe('inside quote marks belong to the quote', () => {
    finds([
      '“[She told me ‘never again’ and left,]” {Ivo Petrov} <said>.',
      '"[They called it \'the last stop\' for a reason,]" {the driver} <said>.',
      '„[He said ‚enough‘ and meant it]“, {Greta Holm} <said>.',
      '« [Il a dit “jamais” à tous] », {the deputy} <said>.',
      '‘[They shouted “come back” all night,]’ {the warden} <said>.',
    ]);
  });

  describe('around a "he said" hold two parts of one quotation', () => {
    finds([
      '“[If the dam holds,]” {Ruiz} <said>, “[we will be home by Friday.]”',
      '"[It was dark,]" {the guard} <said>. "[Nobody saw a thing.]"',
      '“[We asked for water,]” {Amara Diallo} <said>, “[and they sent us forms.]”',
      '“[No,]” {she} <said>, “[that is not how it went.]”',
      '“[The valve failed,]” {the engineer} <explained>. “[It was forty years old.]”',
    ]);
  });

  describe('opened again at each paragraph hold one quotation', () => {
    finds([
      '“[The first winter was hard,]” {Lena Vogel} <said>. “[We burned the chairs.]\n\n“[The second winter we had coal.]”',
      '{Lena Vogel} <said>: “[The first winter was hard.]\n\n“[The second was worse.]\n\n“[In the third we left.]”',
      '"[Nobody came,]" {the captain} <said>. "[We waited for a week.]\n\n"[Then the ice broke.]"',
      '“[I wrote to them twice,]” {Mr. Adeyemi} <said>. “[They never wrote back.]\n“[So I went there.]”',
      '{Ruiz} <wrote>: “[The road is open again.]\n\n“[Drive slowly.]”',
    ]);
  });

  describe('that are never closed end with the paragraph or the sentence before the next', () => {
    finds([
      '{The ministry} <said>: “[The road will stay closed until the spring.\n]The village has no other road.'.replace(
        '\n]',
        ']\n',
      ),
      '{The union} <said>: "[We have run out of patience and of money.]\n\nThe strike began in May.',
      '“[We will not pay,]” {Ruiz} <said>. “[We never agreed to it.]\n\nThe council met on Monday.',
    ]);
  });

  describe('around words that nobody says hold no quote', () => {
    findsNone([
      'She appeared on the programme “Morning Coffee” last week.',
      'The so-called “expert” had never seen a vineyard.',
      'Joe “the Hammer” Martin lost the fight in the second round.',
      'His novel “The Long Way Down” sold few copies.',
      'The company sells a tablet named "Feather" and a phone named "Stone".',
      'A ‘quick fix’ was all the engineers had time for.',
      'The band played “Yesterday” and “Summer Rain” before the rain came.',
    ]);
  });
});
