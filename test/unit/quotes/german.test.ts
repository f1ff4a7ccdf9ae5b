import assert from 'node:assert/strict';
import { findActors, findQuotes, guessLanguage, knowsReportedSpeech } from '../../../src/core/quotes';
import { finds, quoteOf } from './prose';

describe('German', () => {
  describe('quote marks', () => {
    finds(
      'direct',
      [
        '„[Wir bleiben hier]“, <sagte> {Lena Vogel}.',
        '»[Wir bleiben hier]«, <sagte> {Lena Vogel}.',
        '{Der Minister} <erklärte>: „[Wir bleiben hier.]“',
        '„[Wir bleiben hier]“, <so> {der Minister}.',
        '{Ivo Berg}: „[Wir haben nichts gewusst.]“',
        ",,[Wir bleiben hier]'', <sagte> {Lena Vogel}.",
        '„[Wir nennen das „Unfug“ und bleiben]“, <sagte> {Lena Vogel}.',
        '„[Wir]“, <sagte> {Lena Vogel}, „[bleiben hier.]“',
        'Karl Berg sagte, er komme.| „[Das war knapp]“, freute sich {Lena Vogel}.',
        'Karl Berg sagte, er komme.| „[Wir haben nichts gewusst]“ ({Lena Vogel}).',
        '„[Das war knapp]“, <sagte> {Lena Vogel} der Zeitung.',
        'In {dem Brief} steht: „[Wir bleiben hier.]“',
        'Die Stadt wies dies zurück, {die Leiterin, Lena Vogel}, <erklärte>: „[Wir bleiben hier.]“',
        '**„[Wir bleiben hier]“**, <sagte> {Lena Vogel}.',
        '„[Wir bleiben hier]“, <sagte> {L.K. Vogel}.',
        '– „[Wir bleiben hier]“, <sagte> {Lena Vogel}.',
        '(„[Wir bleiben hier]“, <sagte> {Lena Vogel}.)',
        '{Lena Vogel} <nannte> die hohen Mieten „[Gift für den Hafen]“.',
        'Karl Berg lobt die Bank. „[Die Zinsen bleiben niedrig]“, <beklagte> {deren Vorständin Lena Vogel}.',
      ],
      'de',
    );
    finds(
      'direct',
      [
        '{Die Ministerin} <sprach> von einer „[Gefahr für den Hafen]“.',
        'Lena Vogel sprach in Tarn.| {Die Ministerin} <nannte> den Plan eine „[Zumutung]“.',
        'Lena Vogel sprach in Tarn.| {Der Sprecher} <warf> der Stadt „[Versagen]“ vor.',
        'Von einer „[großen Gefahr]“ <sprach> {Lena Vogel}.',
        '{Der Rat} <bezeichnete> den Vertrag, den niemand kennt, als „[unbrauchbar]“.',
        'Lena Vogel sprach in Tarn.| {Die Menge} rief Parolen wie „[Brücke auf]“.',
        'Lena Vogel sprach in Tarn.| {Der Verband} <wies> den Plan als „[reinen Unfug]“ zurück.',
        'Lena Vogel sprach in Tarn.| {Der Rat} <nannte> die Absage einen „[Vertrauensbruch]“.',
        'Lena Vogel sprach in Tarn.| {Der Rat} <nannte> den Plan eine „[Enttäuschung für alle]“.',
        'Lena Vogel sprach in Tarn.| {Karl Berg} zeigte sich „[sehr froh über den Plan]“.',
        'Lena Vogel sprach in Tarn. Ihr Kommentar zum Film lautet: „[Wir bleiben hier.]“',
        'Lena Vogel sprach in Tarn.| {Sie} <sicherte> dem Hafen ihre „[volle Unterstützung]“ zu.',
      ],
      'de',
    );
    it('hold what a person said, where a word was put in', () =>
      assert.equal(
        quoteOf('Lena Vogel kam nach Tarn, weil die Lage „nicht ernst genommen [worden]“ war.', 'ernst').kind,
        'direct',
      ));
    finds(
      undefined,
      [
        'Die Menge sah den Film mit dem Titel „Der Hafen gehört uns“.',
        'Als Beispiel nannte Lena Vogel „Seestern“.',
        'Die Zeitung „Morgenblatt“ erscheint in Tarn.',
        'Mit einem sogenannten „Hafenpass“ kam Lena Vogel herein.',
        'Das Schiff „Seestern“ lief am Montag aus.',
        'Lena Vogel kam nach Tarn. Ihr neues Buch heißt: „Seestern und Hafen“.',
        'Lena Vogel kam nach Tarn. Dies nennt man einen „Hafenpass“.',
        'Lena Vogel kam nach Tarn. Der „Oberste Rat der Fischer“ tagt dort im Mai.',
        'Lena Vogel kam nach Tarn. Die „hafen am see“ baut dort. Wem gehört „hafen am see“?',
        'Lena Vogel kam nach Tarn. Sie las die „morgen“-Beilage.',
        'Lena Vogel kam nach Tarn. Karl Berg, auch „der Kurze“ genannt, war dort.',
        'Lena Vogel kam nach Tarn. Der Titel ihrer Studie lautet: „Wir bleiben hier“.',
        '„Hafen ohne Fische“, so lautet der Titel ihres Romans.',
        'Lena Vogel kam nach Tarn und sah den Kinofilm „Wir bleiben hier“.',
        'Lena Vogel kam nach Tarn. Der Wind, der von der See kommt und als „Seewind“ bezeichnet wird, war kalt.',
        'Lena Vogel kam nach Tarn. Dort ist das „iBoot“ zu sehen.',
        'Lena Vogel kam nach Tarn. Dort tagt der „Seefreunde e.V.“ im Mai.',
        'Lena Vogel kam nach Tarn. Das Fest nennt sich „hafen 12“ und dauert eine Woche.',
        "''Vogel'': Die Brücke ist alt.",
        'Vogel hat das in einer Rede formulierte Ziel, binnen zwei Jahren zu bauen, verfehlt.',
        'Das erklärte Ziel, binnen zwei Jahren zu bauen, wurde verfehlt.',
      ],
      'de',
    );
  });

  describe('reported speech', () => {
    it('behind a comma too many begins with what was said', () =>
      assert.equal(
        quoteOf('Vogel sagte, dass, „wenn es regnet, die Brücke gesperrt wird“.', 'die Brücke').start,
        'Vogel sagte, dass, „'.length,
      ));

    finds(
      'indirect',
      [
        '{Der Minister} <sagte>, dass [die Brücke im Mai gesperrt werde].',
        '– [Die Brücke werde im Mai gesperrt], <sagte> {der Minister}.',
        '[Wer nicht gegensteuere, riskiere den Bau], <sagte> {Lena Vogel}.',
        '([Die Brücke werde im Mai gesperrt], <sagte> {der Minister}.)',
        '{Die Polizei} <gab> bekannt, dass [zwei Boote vermisst werden].',
        'Am Montag <kündigte> {die Behörde} an, [den Hafen zu schließen].',
        '[Die Brücke sei alt], <meinte> {Lena Vogel}.',
        '<Laut> {Polizei} [wurde niemand verletzt].',
        '{Medienberichten} <zufolge> [ist der Damm gebrochen].',
        'Wie {der Leiter der Behörde, Karl Berg}, <mitteilte>, [sei der Damm gebrochen].',
        'Gestern hatte {der Leiter, Karl Berg}, <erklärt>, [der Damm sei gebrochen].',
        '{Einer der Fischer} <sagte>, [der Damm sei gebrochen].',
        'Lena Vogel war dort, der Rat, {der} den Damm prüfte und <sagte>, [er sei dicht].',
        'Es gab {Hinweise}, dass [der Damm gebrochen ist].',
        'Den <Vorwurf>, [der Damm sei alt], wies Karl Berg zurück.',
        'Auf den <Vorwurf> {der Partei}, [der Damm sei alt], antwortete Karl Berg gestern.',
        'Zur <Kritik> {der Partei}, [der Damm sei alt], sagte Karl Berg nichts.',
        'Lena Vogel kam nach Tarn.| Auf die Kritik, die am Montag laut wurde, erneuerte {Vogel} ihre <Behauptung>, dass [der Damm hält].',
        'Auf die <Frage> {der Zeitung}, ob [die Brücke hält], antwortete Lena Vogel nichts.',
        '{Papst Benedikt XVI.} <sagte>, [der Damm sei gebrochen].',
        '{Karl Berg} war davon <ausgegangen>, dass [der Damm hält].',
        'Gestern <hielt> es {der Rat} für möglich, dass [der Damm bricht].',
      ],
      'de',
    );

    it('over several sentences is one quote, of the one who spoke last', () => {
      const text =
        'Lena Vogel sagte, die Brücke sei alt. Sie müsse im Mai gesperrt werden. Danach werde der Verkehr umgeleitet. Der Rat tagt am Montag.';
      const quote = quoteOf(text, 'umgeleitet');
      assert.equal(
        text.slice(quote.start, quote.end),
        'Sie müsse im Mai gesperrt werden. Danach werde der Verkehr umgeleitet',
      );
      assert.equal(quote.actor, 'Lena Vogel');
      assert.ok(!findQuotes(text).some(({ end }) => end > quote.end));
    });

    it('holds words in marks, which are told apart', () => {
      const text = 'Der Minister sagte, dass die Brücke „völlig marode“ sei.';
      const quote = quoteOf(text, 'Brücke');
      assert.equal(quote.kind, 'mixed');
      assert.deepEqual(
        quote.verbatim.map(({ start, end }) => text.slice(start, end)),
        ['völlig marode'],
      );
    });

    finds(
      undefined,
      [
        'Der Minister reiste am Montag nach Tarn.',
        'Nach dem Sturm wurde die Brücke gesperrt.',
        'Wenn es regnet, würde die Brücke gesperrt.',
        'Der Rat nannte das von Lena Vogel in Tarn formulierte Ziel, die Brücke zu erneuern, und ging.',
      ],
      'de',
    );

    for (const behind of ['Teile des Geländers fehlen seit Jahren.', 'Ziele des Umbaus sind Ruhe und Licht.'])
      it(`does not go on with a noun that is spelt like a verb in Konjunktiv: “${behind}”`, () => {
        const text = `Lena Vogel sagte, die Brücke sei alt. ${behind}`;
        assert.ok(!findQuotes(text, { language: 'de' }).some(({ end }) => end > text.indexOf(behind)));
      });

    it('goes on behind such a noun, where the verb is in Konjunktiv', () => {
      const text = 'Lena Vogel sagte, die Brücke sei alt. Die Ziele des Umbaus seien bekannt.';
      assert.ok(
        findQuotes(text, { language: 'de' }).some(({ start }) => start === text.indexOf('Die Ziele')),
      );
    });
  });

  describe('speakers', () => {
    finds(
      undefined,
      [
        '[Die Brücke sei sicher], <sagte> {Karl Berg, der Sprecher der so genannten „Brückenwacht“}.',
        'Nach {Angaben von Lena Vogel, der Leiterin des Amtes}, [sei die Brücke sicher].',
        'Dann wurde die Stadt vom {LNV} <aufgefordert>, [die Brücke zu sperren].',
        '{Lena Vogel} dankte allen und <ergänzte>, [die Brücke sei sicher].',
        'Aus {Polizeikreisen} <verlautete>, dass [die Brücke sicher sei].',
        'Die Brücke wird von {der Polizei} als „[schön und gut gebaut]“ <bezeichnet>.',
      ],
      'de',
    );
    const text =
      'Die Ministerin Lena Vogel kam am Montag nach Tarn. „Wir bauen die Brücke“, sagte Vogel. Sie erklärte, dass der Bau im Mai beginne. Nach Angaben der Ministerin ist das Geld da.';
    const speaks = (words: string, actor: string) =>
      it(`“${words}” is said by ${actor}`, () => assert.equal(quoteOf(text, words).actor, actor));
    speaks('Wir bauen', 'Lena Vogel');
    speaks('der Bau im Mai', 'Lena Vogel');

    it('are told apart where two have one last name, also by who their relatives are', () => {
      const text =
        'Die Ministerin Lena Vogel kam nach Tarn. Imke Vogel, Schwester der Ministerin Lena Vogel, sagte, der Bau sei zu teuer.';
      assert.equal(quoteOf(text, 'der Bau').actor, 'Imke Vogel');
    });

    it('go by the name behind a comma, where somebody else is named before it', () => {
      const text =
        'Der Nachfolger der Direktorin Lena Vogel, Karl Berg, sagte am Montag, dass der Bau im Mai beginne.';
      assert.equal(quoteOf(text, 'der Bau').actor, 'Karl Berg');
    });

    it('who have added something without being named again have said both', () => {
      const quote = quoteOf(
        'Karl Berg sagte es nach dem Treffen so: „Das war knapp“, und fügte hinzu: „Wir haben nichts gewusst.“',
        'Wir haben',
      );
      assert.equal(quote.actor, 'Karl Berg');
    });

    it('are nobody who is named in the clause of a pronoun', () => {
      const text =
        'Karl Berg kam am Montag nach Tarn. In der Sitzung mit dem Leiter Ivo Sand sagte er, dass der Bau im Mai beginne.';
      assert.equal(quoteOf(text, 'der Bau').actor, 'Karl Berg');
    });

    it('are two where two are named with “und”', () =>
      assert.deepEqual(
        findActors('Lena Vogel und Karl Berg kamen am Montag nach Tarn und nicht nach Halvey.').map(
          ({ name }) => name,
        ),
        ['Lena Vogel', 'Karl Berg'],
      ));

    it('are named without their profession', () => {
      const text = 'Die Archäologin Arva Tiel sagte am Montag, dass der Fund sehr alt sei.';
      assert.equal(quoteOf(text, 'der Fund').actor, 'Arva Tiel');
    });

    it('are who spoke before, where only a thing acts beside words in marks', () => {
      const quote = quoteOf(
        'Der Leiter Karl Berg sagte, die Brücke halte noch. Seine Zuversicht gründet sich auf alte Pläne: „Der Beton ist gut und hält noch dreißig Jahre.“',
        'Der Beton',
      );
      assert.equal(quote.speaker?.text, 'Der Leiter Karl Berg');
    });

    finds(
      undefined,
      [
        '<Laut> {„morgen.example“} [ist die Brücke alt].',
        '<Nach> {Angaben von AFP und Reuters} [wurde niemand verletzt].',
        'Auch {die Leiterin der Behörde, Lena Vogel}, <sagte>, [die Brücke sei alt].',
        'Ein Sender <zitierte> {Lena Vogel} mit den Worten: „[Wir bleiben hier.]“',
        '„[Wir bleiben hier]“, <sagte> {Vogel} laut der Zeitung.',
        '{Ein nicht genannter Sprecher} <sagte>, [die Brücke sei alt].',
        '{Der Sprecher} <nannte> sie „[fahrlässig]“.',
        '<Nach> {Angaben der Agenturen dpa und AFP} [wurde niemand verletzt].',
        '[Die Brücke wurde] <laut> {Polizei} [von rund 900 Menschen besetzt].',
        'Es sind Firmen, denen unter anderem {Lena Vogel} <vorwirft>, [die Preise abzusprechen].',
        'Wie {eine Sprecherin} <bestätigte>, [plant die Firma einen neuen Bau].',
        'Wie {Lena Vogel, Leiterin der Firma}, <mitteilte>, [plant die Firma einen neuen Bau].',
        'Wie {Karl Berg, Sprecher des Amtes}, in Tarn <mitteilte>, [hat die Stadt zwei Brücken].',
        'Dann <gab> {der Leiter des Amtes, Karl Berg}, bekannt, dass [die Brücke zu ist].',
        '[Er glaube, dass die Brücke halte], hatte {Lena Vogel} <gesagt>.',
        '[Es handele sich um einen alten Zaun], <entgegnete> {die Leiterin des Amtes}.',
        'Besorgt <äußerte> sich auch {die Leiterin des Amtes}: „[Wir warten.]“',
        'Gestern <sagte> {der Maler und Sprecher Karl Berg}, [die Brücke sei alt].',
        'Lena Vogel kam nach Tarn.| In Tarn <sagte> {Vogel} Fischern, [die Brücke sei alt].',
        'Lena Vogel kam nach Tarn.| Jegliche Schuld an dem Unfall weist {Vogel} von sich: „[Wir waren nicht da.]“',
        'Lena Vogel kam nach Tarn.| Bergs Partei warf Vogel „[Versagen]“ vor.',
        'Lena Vogel kam nach Tarn.| Am Montag soll {Vogel} gesagt haben: „[Wir bleiben hier.]“',
        '<Nach> {Angaben der Helfer ohne Grenzen} [wurde niemand verletzt].',
        '[Die Brücke sei alt], <sagte> {Karl Berg, der Leiter der Behörde} am Montag.',
        '[Seit langem sind] <laut> {MORGENPOST} [Gerüchte über den Hafen bekannt].',
        'Wie {die Leiterin} gegenüber der Zeitung <sagte>, [ist die Brücke alt].',
        'Wie {die Polizei in Tarn} am Montag <mitteilte>, [ist die Brücke alt].',
        '{Die Leiterin}, die als streng gilt, <sagte>, [die Brücke sei alt].',
        'Wie {de Vogel} <sagte>, [ist die Brücke alt].',
        'Wie {„hafen online“} <berichtet>, [ist die Brücke alt].',
        'Der Wind war kalt und {die Fischer} <befürchten>, dass [er bleibt].',
        'Lena Vogel kam nach Tarn.| Im Rat warb {Vogel} für den Bau eines Zaunes mit den <Worten>: „[Wir bleiben.]“',
        '{Den Fischern in Tarn} <zufolge> [ist die Brücke alt].',
        'In {einem Bericht von hafen.de} <heißt es>, [die Brücke sei alt].',
        '{eHafen} <hält> es für möglich, dass [die Brücke bricht].',
        '[Grund dafür waren] <laut> {Polizei} [Schüsse am Hafen].',
        'Lena Vogel kam nach Tarn.| Am Montag <sagte> {Vogel}, [die Brücke sei alt].',
        '[Während der Sitzung sei die Brücke gesperrt], <berichtet> {die Zeitung}.',
        '[Die Brücke sei alt], wie {der Leiter des Hafens, Karl Berg}, am Montag <mitteilte>.',
        '[Die Brücke], <sagte> {Karl Berg} am Montag in Tarn, [sei alt].',
        '[Die Brücke], <so> {der Leiter} weiter, [sei alt].',
        'Am Montag <erklärte> {der Leiter des Hafens in Tarn, Karl Berg}, [er bleibe].',
        'Am Montag <erklärte> {Karl Berg, der Leiter des Hafens}, [er bleibe].',
        '[Er gehe nicht], <teilte> {der Leiter des Hafens, Karl Berg}, am Montag mit.',
        '„[Wir bleiben]“, hatte am Montag {der Leiter, Karl Berg}, <gesagt>.',
        'Falsch ist die <Behauptung> {des Rates}, [die Brücke sei alt].',
        'Die <Behauptung> {des Rates}, [die Brücke sei alt], ist falsch.',
        '{Die Leiterin} <bezweifelte> den Nutzen der Brücke: [Sie sei alt].',
        'Lena Vogel sprach in Tarn.| Ihr dankte auch {Karl Berg} („[Wir bleiben hier.]“).',
        'Ida Sand nahm den Preis an, und {der Leiter Karl Berg}: „[Wir bleiben hier.]“',
        'Karl Berg <sagte>, [der Rat, der den Plan prüfte, sei müde].',
        'Karl Berg, der den Plan prüfte, verurteilte ihn.| „[Er ist alt.]“',
        'Lena Vogel kam nach Tarn.| {Karl Berg} hat keine Scheu, seinen Ärger zu zeigen: „[Er ist alt.]“',
        'Lena Vogel kam nach Tarn.| So verlangt {das Gesetz} klare Worte: „[Wer geht, zahlt.]“',
        'Lena Vogel kam nach Tarn.| Für {Karl Berg} ist die Brücke „[eine Gefahr für alle]“.',
        '{Ein gestern erst gewählter Sprecher} <sagte>, [die Brücke sei alt].',
        'In {einer Erklärung des Amtes vom Freitag} <heißt es>, [die Brücke sei alt].',
        'Der Minister wies den <Vorwurf> {der Partei} zurück, [er habe gelogen].',
        'Der Minister hat <Berichte> {der Zeitung} zurückgewiesen, dass [er gehe].',
        '{Karl Berg, einer der Fischer}, die den Brief brachten, <sagte>, [die Brücke sei alt].',
        'Der Rat widersprach der Ansicht, dass der Zaun steht.| „[Wir haben ihn entfernt]“, so {der Rat}.',
      ],
      'de',
    );

    it('are who was heard before, where a word only points back to them', () => {
      const quote = quoteOf(
        'Das sagte Lena Vogel am Montag in einem Interview. Demnach sei die Brücke alt und werde bald gesperrt.',
        'Brücke',
      );
      assert.equal(quote.speaker?.text, 'Demnach');
      assert.equal(quote.actor, 'Lena Vogel');
    });

    it('go by the name of the codebook', () => {
      const [quote] = findQuotes('„Wir bleiben hier“, sagte Lena Vogel.', {
        language: 'de',
        actors: [{ name: 'Dr. Lena Vogel', aliases: ['Lena Vogel'] }],
      });
      assert.equal(quote?.actor, 'Dr. Lena Vogel');
    });

    it('are bodies where the words are theirs', () => {
      const [quote] = findQuotes('Nach Angaben der Polizei wurde niemand verletzt.', { language: 'de' });
      assert.equal(quote?.actor, 'Polizei');
    });
  });
});

describe('who is named in a text that is not English', () => {
  const PEOPLE: readonly [string, string, string][] = [
    [
      'de',
      'German',
      'Die Ministerin Lena Vogel kam nach Tarn. Vogel sagte, dass die Brücke nicht sicher ist. Vogels Reise dauert lange.',
    ],
    [
      'fr',
      'French, of which no more than given names is known',
      'La ministre Lena Vogel est venue lundi. Vogel a dit que le pont est fermé. Il pleut dans la ville pour Vogel.',
    ],
  ];
  for (const [language, name, text] of PEOPLE)
    it(`is found by full and by last name in ${name}`, () => {
      const found = findActors(text);
      assert.deepEqual(
        found.map(({ name }) => name),
        ['Lena Vogel'],
      );
      assert.deepEqual(
        found[0]!.mentions.map(({ start, end }) => text.slice(start, end)),
        ['Lena Vogel', 'Vogel', 'Vogel'],
      );
      assert.deepEqual(found[0]!.aliases, ['Vogel']);
      assert.deepEqual(findActors(text, { language }), found);
    });

  it('has the role that the text gives', () =>
    assert.equal(
      findActors('Die Ministerin Lena Vogel sagte das und nicht mehr auf der Brücke.')[0]?.role,
      'Ministerin',
    ));
});

describe('the language of a text', () => {
  const isIn = (language: string, text: string) =>
    it(`is ${language} for “${text}”`, () => assert.equal(guessLanguage(text), language));
  isIn('en', 'The mayor said that the bridge was closed.');
  isIn('de', 'Der Bürgermeister sagte, dass die Brücke nicht sicher ist.');
  isIn('fr', 'Le maire a dit que le pont est fermé pour des travaux dans la ville.');
  isIn('en', '12:30');
  isIn('en', 'El Niño came late.');
  isIn('de', 'Vogel sagte, sie bleibe.');
  isIn('de', '„Das reicht“, so Vogel.');

  it('tells whether reported speech is found, or words in marks alone', () => {
    assert.ok(knowsReportedSpeech('en'));
    assert.ok(knowsReportedSpeech('de-CH'));
    assert.ok(!knowsReportedSpeech('fr'));
  });

  it('does not matter for words in marks', () => {
    const text =
      'Le maire est venu lundi. «\u00a0Nous allons rester ici toute la nuit.\u00a0» Il pleut dans la ville et pour les gens.';
    assert.deepEqual(
      findQuotes(text).map(({ start, end }) => text.slice(start, end)),
      ['Nous allons rester ici toute la nuit.'],
    );
  });
});
