import { conjugate, type VerbRows } from './morphology';

const STRONG_SAY = 'spricht sprach gesprochen';

/** Verbs that report, by what may follow them. */
const REPORTING: readonly VerbRows[] = [
  {
    class: 'say',
    rows: `sagen, erklären, berichten, meinen, betonen, mit|teilen, behaupten, bestätigen, versichern, äußern, erwidern, antworten,
      entgegnen, ergänzen, erläutern, bekräftigen, kommentieren, melden, vermelden, verkünden, unterstreichen, erzählen, bemerken,
      an|merken, hinzu|fügen, fest|stellen, konstatieren, klar|stellen, dar|legen, argumentieren, begründen, warnen, mahnen,
      beklagen, kritisieren, bemängeln, monieren, rügen, bedauern, dementieren, leugnen, verlauten, verlautbaren, resümieren, bilanzieren,
      urteilen, prognostizieren, spekulieren, schildern, enthüllen, erinnern, ein|räumen, beteuern, präzisieren, formulieren,
      signalisieren, verdeutlichen, verweisen: verweist verwies verwiesen, schreiben: schreibt schrieb geschrieben,
      sprechen: ${STRONG_SAY}, an|geben: gibt gab gegeben, bekannt|geben: gibt gab gegeben, bekannt|machen, zu|geben: gibt gab gegeben,
      hervor|heben: hebt hob gehoben, widersprechen: widerspricht widersprach widersprochen, ein|gestehen: gesteht gestand gestanden,
      gestehen: gesteht gestand gestanden, rufen: ruft rief gerufen, aus|rufen: ruft rief gerufen, aus|führen, aus|sagen, lauten, vermuten,
      unterstellen, tönen, witzeln, schimpfen, spotten, jubeln, skandieren, twittern, posten, zusammen|fassen, protestieren,
      bezeugen, offenbaren, verraten: verrät verriet verraten, hin|weisen: weist wies gewiesen, nach|weisen: weist wies gewiesen,
      zurück|weisen: weist wies gewiesen, entgegen|treten: tritt trat getreten, verneinen, ab|streiten: streitet stritt gestritten, bestreiten: bestreitet bestritt bestritten,
      versprechen: verspricht versprach versprochen, verbreiten, gratulieren, appellieren, loben, begrüßen, würdigen, beschreiben: beschreibt beschrieb beschrieben,
      durch|sagen, informieren, unterrichten, veröffentlichen, publizieren, deklarieren, proklamieren, aus|sprechen: spricht sprach gesprochen,
      vor|tragen: trägt trug getragen, an|führen, fort|fahren: fährt fuhr gefahren, raten: rät riet geraten,
      ein|schränken, ein|wenden: wendet wandte gewandt, entgegen|setzen, zu|stimmen, an|deuten, nahe|legen, befürworten, ab|raten: rät riet geraten,
      schwärmen, sinnieren, murren, lästern, höhnen, raunen, flüstern, brüllen, schreien: schreit schrie geschrien, stöhnen, seufzen, kontern,
      parieren, nach|legen, ein|werfen: wirft warf geworfen, dozieren, referieren, predigen, bei|pflichten,
      bekunden, prophezeien, voraus|sagen, vorher|sagen, unken, mutmaßen, argwöhnen, orakeln, konkretisieren, frohlocken, triumphieren, jammern,
      klagen, wettern, poltern, giften, frotzeln, scherzen, ätzen, sticheln, bedanken, entschuldigen, an|fügen, nach|schieben: schiebt schob geschoben,
      errechnen, diagnostizieren, quittieren, polemisieren, philosophieren, kommunizieren, relativieren, beschwichtigen, beschweren, empören,
      schlussfolgern, diktieren, plaudern, stammeln, murmeln, brummen, grummeln, hauchen,
      heraus|finden: findet fand gefunden, hervor|gehen: geht ging gegangen, besagen`,
  },
  {
    class: 'think',
    rows: `glauben, hoffen, befürchten, fürchten, an|nehmen: nimmt nahm genommen, erwarten, schätzen, ein|schätzen, bezweifeln, zweifeln,
      aus|gehen: geht ging gegangen, rechnen, vertreten: vertritt vertrat vertreten, folgern, schließen: schließt schloss geschlossen,
      ahnen, bangen, kalkulieren`,
  },
  { class: 'quote', rows: 'zitieren' },
  { class: 'ask', rows: 'fragen, nach|fragen, wissen: weiß wusste gewusst' },
  {
    class: 'demand',
    rows: `fordern, auf|fordern, verlangen, bitten: bittet bat gebeten, empfehlen: empfiehlt empfahl empfohlen, vor|schlagen: schlägt schlug geschlagen,
      drängen, an|regen, plädieren, ermahnen, auf|rufen: ruft rief gerufen, beantragen, an|mahnen, beschließen: beschließt beschloss beschlossen,
      wünschen, entscheiden: entscheidet entschied entschieden, ersuchen, befehlen: befiehlt befahl befohlen, ein|fordern,
      postulieren, beharren, insistieren, an|weisen: weist wies gewiesen`,
  },
  {
    class: 'promise',
    rows: `an|kündigen, drohen, geloben, zu|sagen, zu|sichern, garantieren, schwören: schwört schwor geschworen,
      planen, vereinbaren, beabsichtigen, an|bieten: bietet bot geboten, erwägen: erwägt erwog erwogen, ein|willigen`,
  },
  {
    class: 'charge',
    rows: `beschuldigen, vor|werfen: wirft warf geworfen, vor|halten: hält hielt gehalten, bezichtigen, verdächtigen, an|klagen,
      werfen: wirft warf geworfen`,
  },
  {
    class: 'call',
    rows: `bezeichnen, nennen: nennt nannte genannt, bewerten, werten, charakterisieren, beschimpfen, titulieren, verurteilen, ein|stufen, beurteilen, rechtfertigen, attackieren, attestieren, diffamieren, brandmarken, geißeln, preisen: preist pries gepriesen, ab|tun: tut tat getan, an|prangern, ab|lehnen, halten: hält hielt gehalten, sehen: sieht sah gesehen, zeigen, feiern,
      kritisieren, loben, verteidigen, beklagen, begrüßen, beschwören: beschwört beschwor beschworen,
      schelten: schilt schalt gescholten, rühmen, schmähen, verhöhnen, tadeln, verspotten, umschreiben: umschreibt umschrieb umschrieben,
      verunglimpfen, ab|qualifizieren, bejubeln, apostrophieren`,
  },
];

/** "geht davon aus", "weist darauf hin" are read by their last part; "heißt es" by the pattern that has it. */
export const VERBS = conjugate(REPORTING);

/** "nannte den Plan „Unfug“" */
export const CALLING: ReadonlySet<string> = new Set(['nennen', 'schelten', 'titulieren']);

/** "wies den Vorwurf zurück, er sei alt": who says so is somebody else. */
export const DENYING: ReadonlySet<string> = new Set(
  'zurückweisen dementieren bestreiten abstreiten leugnen widersprechen entgegentreten verneinen'.split(' '),
);

/** "Der Titel lautet „Der Hafen“", "nennt sich „hafen 12“": nobody says so. */
export const NAMING: ReadonlySet<string> = new Set(['nennen', 'lauten']);
