import { finds } from './prose';

describe('quote marks', () => {
  describe('that are straight', () => {
    finds('direct', [
      '"[The harvest was poor,]" {Maria Lindqvist} <said>.',
      '{The ferryman} <said>: "[Wait for the tide.]"',
      '"[Who pays for it?]" <asked> {Ivo Petrov}.',
      '{Vogel} <told> the paper, "[I never signed it.]"',
      "''[The orchard is all I have,]'' {Mr. Brandt} <said>.",
    ]);
    finds(undefined, ['The shop sells "fair" coffee.', 'The ship "Aurora" left at noon.']);
  });

  describe('that are curly', () => {
    finds('direct', [
      '“[We will rebuild the bridge,]” {the mayor} <said> on Monday.',
      '{The guard} <shouted>, “[Get back!]”',
      '“[It was the smoke,]” <said> {Amara Diallo}. “[We saw nothing.]”',
      '“[Is this the end?]” {she} <asked>.',
    ]);
    finds(undefined, ['The “experts” had never seen a vineyard.', 'The inn is called “The Old Oar”.']);
  });

  describe('that are German', () => {
    finds('direct', [
      '„[Wir bauen die Brücke wieder auf]“, {the mayor} <said>.',
      '„[The ferry is safe,]” {the captain} <said>.',
      '»[The ferry is safe]«, {the captain} <said>.',
      '{Greta Holm} <said>: „[Nobody asked us.]“',
      '‚[We are too late]‘, {the pilot} <said>.',
    ]);
    finds(undefined, ['The „Adler“ left the harbour at noon.']);
  });

  describe('that are French', () => {
    finds('direct', [
      '« [Nous restons ici] », {the minister} <said>.',
      '{The deputy} <said>: « [It is a day of shame.] »',
      '«[Nobody knew,]» {the prefect} <said>.',
      '« [The road is cut,] » <said> {the mayor of Brène}. « [It will stay so.] »',
      '« [Who will pay?] » {she} <asked>.',
    ]);
    finds(undefined, ['The « Étoile » left the harbour at noon.']);
  });

  describe('that are single', () => {
    finds('direct', [
      '‘[We shall appeal the ruling,]’ {Owen Hughes} <said>.',
      "'[We shall appeal the ruling,]' {Owen Hughes} <said>.",
      '‘[It was never ours]’, {the curate} <said>.',
      "{The landlord} <said>: '[We're full till Sunday.]'",
      '‘[The dogs’ barking woke us,]’ {Mrs Penrose} <said>. ‘[Then the roof went.]’',
    ]);
    finds(undefined, ["The 'lucky' winner lost her ticket.", 'The ‘Nancy Jane’ left the harbour at noon.']);
  });

  describe('that are apostrophes hold nothing', () => {
    finds(undefined, [
      "It was the Smiths' house, and it's still the neighbours' pride.",
      "The farmers’ union and the drivers’ union share an office in the '90s tower.",
      "Rock 'n' roll was never the village’s favourite.",
      '’Twas the night before the vote, and the parties’ lawyers were awake.',
      "The '68 harvest was the growers' best.",
    ]);
    finds('direct', [
      '‘[It’s the drivers’ fault,]’ {Owen Hughes} <said>.',
      "'[It's not what we're paid for,]' {the nurse} <said>.",
      "“[The '90s weren't so bad,]” {Ms. Okafor} <said>.",
    ]);
  });

  describe('that stand for inches and feet hold nothing', () => {
    finds(undefined, [
      'The board was 12" wide and 6\' long.',
      'He is 6\'2" tall and plays in goal.',
      'Snow of up to 10" fell on the pass, and 4" in the valley.',
    ]);
    finds('direct', [
      '"[The board is 12" wide and that is final,]" {the carpenter} <said>.',
      '"[He is 6\'2" and still growing,]" {his coach} <said>.',
    ]);
  });

  describe('inside quote marks belong to the quote', () => {
    finds('direct', [
      '“[She told me ‘never again’ and left,]” {Ivo Petrov} <said>.',
      '"[They called it \'the last stop\' for a reason,]" {the driver} <said>.',
      '„[He said ‚enough‘ and meant it]“, {Greta Holm} <said>.',
      '« [Il a dit “jamais” à tous] », {the deputy} <said>.',
      '‘[They shouted “come back” all night,]’ {the warden} <said>.',
    ]);
  });

  describe('around a "he said" hold two parts of one quotation', () => {
    finds('direct', [
      '“[We have,]” {he} <paused>, “[a problem.]”',
      '“[If the dam holds,]” {Ruiz} <said>, “[we will be home by Friday.]”',
      '"[It was dark,]" {the guard} <said>. "[Nobody saw a thing.]"',
      '“[We asked for water,]” {Amara Diallo} <said>, “[and they sent us forms.]”',
      '“[No,]” {she} <said>, “[that is not how it went.]”',
      '“[The valve failed,]” {the engineer} <explained>. “[It was forty years old.]”',
    ]);
  });

  describe('opened again at each paragraph hold one quotation', () => {
    finds('direct', [
      '“[The first winter was hard,]” {Lena Vogel} <said>. “[We burned the chairs.]\n\n“[The second winter we had coal.]”',
      '{Lena Vogel} <said>: “[The first winter was hard.]\n\n“[The second was worse.]\n\n“[In the third we left.]”',
      '"[Nobody came,]" {the captain} <said>. "[We waited for a week.]\n\n"[Then the ice broke.]"',
      '“[I wrote to them twice,]” {Mr. Adeyemi} <said>. “[They never wrote back.]\n“[So I went there.]”',
      '{Ruiz} <wrote>: “[The road is open again.]\n\n“[Drive slowly.]”',
    ]);
  });

  describe('that are never closed end with the paragraph or the sentence before the next', () => {
    finds('direct', [
      '{The ministry} <said>: “[The road will stay closed until the spring.]\nThe village has no other road.',
      '{The union} <said>: "[We have run out of patience and of money.]\n\nThe strike began in May.',
      '“[We will not pay,]” {Ruiz} <said>. “[We never agreed to it.]\n\nThe council met on Monday.',
      '{Vogel} <wrote>: “[There is no money left.]\n\nNobody answered.',
      '"[The tide was out,]" {the pilot} <said>. "[We waited.]\n\nThe ship is being repaired.',
    ]);
  });

  describe('around a word held at arm’s length hold no quote', () => {
    finds(undefined, [
      'The so-called “expert” had never seen a vineyard.',
      'A ‘quick fix’ was all the engineers had time for.',
      'The “free” school costs a thousand a year.',
      'Its "green" label fooled nobody.',
      'The ministry’s “efficiency drive” closed nine libraries.',
    ]);
    finds(undefined, ['{The union} <called> it [“free” in name only].']);
  });

  describe('around titles hold no quote', () => {
    finds(undefined, [
      'She appeared on the programme “Morning Coffee” last week.',
      'His novel “The Long Way Down” sold few copies.',
      'The band played “Yesterday” and “Summer Rain” before the rain came.',
      'In her memoir, “Hard Roads,” {Vogel} <wrote> that [the plan was dead].',
      '“[We will stay,]” {Ruiz} <said> on ABC’s “This Week.”',
      '[The plan was dead], {Ruiz} <said> on CBS’s “Face the Nation.”',
      '{Vogel, author of “The Long Way Home,”} <said> [the plan was dead].',
      '{Vogel, star of “Cold River” and “Ice,”} <told> the paper [she was tired].',
    ]);
  });

  describe('around nicknames hold no quote', () => {
    finds(undefined, [
      'Joe “the Hammer” Martin lost the fight in the second round.',
      'A man known as “The Fox” was arrested.',
      'He wrote under the pseudonym “Carl Storm,” but nobody was fooled.',
      "Ana 'Bibi' Ruiz scored twice.",
      '{Ivo “Slim” Berg} <said> [he was tired].',
    ]);
  });

  describe('around the names of things hold no quote', () => {
    finds(undefined, [
      'The company sells a tablet named "Feather" and a phone named "Stone".',
      'The storm, named “Petra,” reached the coast at noon.',
      'The trawler “Northern Light” sank in the bay.',
      'A choir called “Sea Change” sang at the gate.',
      '{Vogel} <said> [the “Northern Light” was safe].',
    ]);
  });
});
