import { Word } from '../../engine';
import { strongPasts, subjunctives } from './morphology';
import { FEMALE_NAMES, MALE_NAMES } from './names';

const split = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const LISTS: readonly (readonly [string, number])[] = [
  [
    'der die das ein eine kein keine mein dein sein ihr unser euer meine deine seine ihre unsere dieser diese dieses jener jene jenes dessen deren',
    Word.determiner,
  ],
  [
    `mehrere viele einige alle beide manche jeder jede jedes zahlreiche sämtliche jegliche jeglicher jegliches andere weitere solche wenige zwei drei vier fünf sechs sieben acht neun
    zehn hundert hunderte tausend tausende dutzende etwa rund mehr`,
    Word.determiner,
  ],
  [
    `dem den des einem einen eines keinem keinen keines diesem diesen jenem jenen seinem seinen seines ihrem ihren ihres
    unserem unseren meinem meinen allen beiden vielen einigen mehreren vom zum zur im am beim ins ans jedem jeden`,
    Word.obliqueDeterminer,
  ],
  ['des eines dieses seines ihres der einer dieser seiner ihrer deren dessen unserer jener', Word.genitive],
  ['einer seiner ihrer unserer dieser jener keiner deiner meiner', Word.obliqueDeterminer],
  [
    'er sie es man wir ich du dies dieser diese dieses jener einer wer beide alle viele einige niemand jemand mehrere letztere letzterer letzteres erstere ersterer ersteres',
    Word.pronoun,
  ],
  ['er sie', Word.personal],
  ['er', Word.maleName],
  ['sich mich dich uns euch', Word.reflexive],
  [
    'der die das dem den deren dessen denen welcher welche welches welchem welchen wonach wodurch womit worin worauf dies',
    Word.relative,
  ],
  [
    `in im an am auf aus bei beim von vom vor zu zum zur nach mit über unter für gegen durch um ohne bis seit während wegen trotz gegenüber
    zwischen hinter neben laut gemäß innerhalb außerhalb statt anstatt aufgrund angesichts ins ans aufs seitens entgegen per ab anlässlich
    hinsichtlich bezüglich infolge mittels dank entsprechend zufolge außer`,
    Word.preposition,
  ],
  ['von vom für aus beim', Word.nounPreposition],
  ['von vom durch', Word.agent],
  ['und oder aber doch sondern denn sowie jedoch', Word.conjunction],
  [
    `weil da wenn falls als nachdem bevor während obwohl obgleich indem sodass damit um ehe bis sobald solange seitdem sofern wobei indes
    ohne statt anstatt wodurch weshalb weswegen zumal`,
    Word.subordinator,
  ],
  ['wenn falls', Word.condition],
  ['dass daß ob', Word.that],
  [
    'wie warum weshalb wieso was wann wo wer woher wohin wen wem welche welcher welches inwieweit inwiefern',
    Word.question,
  ],
  ['habe hat haben hatte hatten hätte hätten', Word.have],
  ['wird werden wurde wurden werde würde würden worden', Word.become],
  ['ist sind war waren sei seien wäre wären', Word.be],
  [
    `habe hat haben hatte hatten hätte hätten wird werden wurde wurden werde würde würden ist sind war waren sei seien wäre wären kann können
    konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll sollen sollte sollten solle will wollen wollte
    wollten wolle darf dürfen durfte durften dürfe dürfte dürften mag mögen mochte möchte möchten möge lässt lassen ließ ließen gibt gab gaben
    geht gehen ging gingen kommt kommen kam kamen steht stehen stand standen liegt lag lagen bleibt blieb blieben macht machte machten
    hält halten hielt hielten findet fand fanden sieht sah sahen nimmt nahm nahmen stellt stellte stellten führt führte führten
    zeigt zeigte zeigten bringt brachte brachten braucht brauchte begann begannen beginnt erhielt erhielten bekam bekamen starb starben
    gehört gehörte gehörten bestand besteht bestehen betrug beträgt betragen kostet kostete erreichte erreichten verlor verloren gewann
    gewannen handelt handelte befand befanden befindet befinden fuhr fuhren lief liefen traf trafen scheint schien schienen dauert dauerte
    sank sanken stieg stiegen wuchs wuchsen fiel fielen trat traten zog zogen lebt lebte lebten arbeitet arbeitete spielt spielte
    gilt gelten galt galten fungiert fungierte amtiert amtierte heißt hieß kündigte kündigten erklärte erklärten sagte sagten setzte setzten legte legten`,
    Word.finite,
  ],
  ['sei seien habe werde könne müsse solle wolle dürfe möge wisse handele', Word.subjunctive],
  [
    `wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften käme kämen gäbe gäben bliebe läge lägen
    ginge stünde stünden fände fänden hielte bräuchte ließe sähe nähme brächte müßte müßten stelle`,
    Word.conditional,
  ],
  ['soll sollen', Word.hearsay],
  ['zu', Word.infinitiveMark],
  [
    `auch noch nur schon sehr nicht nun so dann dort hier heute gestern morgen bereits immer wieder jetzt inzwischen zudem außerdem ferner
    weiter weiterhin dabei daher deshalb allerdings dagegen jedoch ebenfalls etwa rund mindestens lediglich sogar gar anderem nie niemals oft zunächst
    später früher anschließend schließlich bislang bisher damals zuvor danach darüber darauf daran davon dazu dafür damit daraus darin
    hingegen vielmehr dennoch trotzdem vielleicht wohl zwar erneut hinzu wörtlich selbst zusammen gemeinsam passend ähnlich ebenso daraufhin gleichzeitig zugleich ausdrücklich lediglich überdies hierzu hierbei hiermit somit folglich schriftlich telefonisch ursprünglich letztlich allein eigentlich einerseits andererseits beispielsweise möglicherweise vermutlich wahrscheinlich natürlich insbesondere kürzlich jüngst offiziell sinngemäß angeblich offenbar derzeit zurzeit demnach unterdessen mittlerweile
    insgesamt fast besonders erst offen klar kurz bald genau gerade eben stets kaum meist leider vor allem mehr hin aus mit an bekannt zurück fest ein`,
    Word.adverb,
  ],
  [
    `angaben angabe aussage aussagen bericht berichte berichten berichts meldung meldungen ansicht meinung auffassung einschätzung information informationen
    darstellung darstellungen schätzung schätzungen worten worte erkenntnissen erkenntnisse untersuchung untersuchungen bekunden vernehmen
    quelle quellen kreisen stellungnahme mitteilung erklärung studie umfrage umfragen prognose prognosen überzeugung hochrechnung
    hochrechnungen berechnung berechnungen ermittlungen beobachtern veröffentlichung behauptung behauptungen vorwurf vorwürfe forderung
    forderungen hinweis hinweise begründung befürchtung befürchtungen hoffnung these kritik warnung warnungen ankündigung zusage drohung
    vermutung vermutungen verdacht aufforderung appell frage fragen vorschlag argument gerücht gerüchte erwartung bemerkung
    äußerung äußerungen verständnis anschauung artikel agenturbericht statement presseerklärung zeitungsbericht beschluss plänen
    ergebnis ergebnissen statistik urteil gutachten protokoll interview brief briefes rede tweet blog kommentar leitartikel beitrag
    fazit bewertung idee rechtsauffassung lesart einschätzungen ansichten bewertungen wahrnehmung
    zettel plakat plakate transparent transparente banner inschrift flugblatt flugblätter aufkleber passus absatz paragraf paragraph vermerk
    dokument dokumente dokumenten schreiben schreibens papier vertrag gesetz verfassung entwurf memorandum
    resolution manifest kommuniqué tagebuch tagebuchs eintrag klageschrift anklageschrift antrag sms e-mail e-mails beiträge beiträgen`,
    Word.speechNoun,
  ],
  [
    `minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin chef chefin vorsitzender vorsitzende vorsitzenden direktor
    direktorin leiter leiterin bürgermeister bürgermeisterin abgeordneter abgeordnete abgeordneten experte experten expertin anwalt anwältin
    richter richterin professor professorin trainer trainerin general könig königin papst bischof kardinal generalsekretär generalsekretärin
    staatssekretär botschafter botschafterin gouverneur senator senatorin politiker politikerin politikern polizist polizisten zeuge zeugen
    beobachter journalist journalisten forscher wissenschaftler autor kritiker demonstranten anwohner augenzeugen ärzte arzt anführer
    geschäftsführer geschäftsführerin premier pfarrer pastor priester imam rabbiner offizier oberst soldat kommandeur kapitän pilot fahrer
    spieler torwart stürmer intendant regisseur schauspieler sänger sängerin schriftsteller musiker künstler künstlerin blogger moderator
    moderatorin reporter korrespondent redakteur herausgeber verfasser unternehmer händler gründer gründerin manager managerin ökonomin
    wissenschaftlerin biologe physiker astronom geologe meteorologe bauern arbeiter einwohner bewohner nachbar nachbarn passant bürger
    gegner befürworter anhänger mitglied mitglieder kollege kollegin nachfolger vorgänger stellvertreter stellvertreterin landrat
    dezernent datenschützer umweltschützer fan rebellen ärztin lehrerin schülerin studentin patient passagier obmann koordinator
    vorstand mann frau regierungschef premierminister ministerpräsident ministerpräsidentin
    staatsanwalt kommissar kandidat kandidatin vertreter vertreterin mitarbeiter sprechern gewerkschafter analysten historiker betreiber
    veranstalter eltern angehörige mutter vater sohn tochter bruder schwester witwe freund freundin opfer angeklagte schüler lehrer studenten fraktionschef parteichef
    funktionär funktionärin beamter beamte beamten beamtin oberhaupt initiator initiatorin autorin aktivist aktivistin analyst analystin archäologe
    arbeitgeber arbeitnehmer assistent assistentin aufseher augenzeugin ausbilder berater beraterin besitzer besitzerin betreuer bewerber biologin
    botschaftsrat chemiker delegierter delegierte delegierten demonstrant diplomat diplomaten diplomatin dirigent entwickler entwicklerin erfinder
    fahnder forscherin fotograf gastgeber geistlicher geistliche gesandter geschäftsmann gutachter gutachterin häftling helfer
    helferin historikerin inhaber inhaberin ingenieur ingenieurin inspektor investor investoren jurist juristin kaiser kläger klägerin kommandant
    kommissarin komponist konsul koordinatorin korrespondentin kritikerin kunde kunden kundin kurator landwirt landwirtin malerin mediziner medizinerin
    meteorologin minderjährige oppositionsführer organisator organisatoren organisatorin parlamentarier parlamentarierin patriarch pfarrerin philosoph
    planer politologe politologin prinz prinzessin produzent psychologe psychologin rebell redakteurin referent referentin regisseurin rektor
    rektorin retter sachverständiger sachverständige schatzmeister schauspielerin schiedsrichter sekretär sekretärin soldaten sozialarbeiter
    soziologe soziologin sportler sportlerin tatverdächtige tatverdächtiger techniker teilnehmer teilnehmerin terrorist tierarzt tourist touristen
    übersetzer unterhändler urheber veranstalterin verdächtiger verdächtige verleger verlegerin verteidiger verteidigerin vermittler veteran virologe
    wirt zuschauer sieger siegerin meister meisterin coach boss gouverneurin generaldirektor abgeordnetenkollege zeugin ministranten
    angeklagter beschuldigter beschuldigte insasse vermieter mieter mieterin nutzer nutzerin leser leserin hersteller anbieter`,
    Word.role,
  ],
  [
    `polizei regierung behörde behörden ministerium gericht partei union gewerkschaft unternehmen firma konzern universität zeitung agentur
    magazin sender armee militär verband verein organisation bank kirche parlament bundestag bundesrat staatsanwaltschaft botschaft kommission
    stiftung gesellschaft initiative hochschule klinik krankenhaus gemeinde landkreis senat kongress pentagon kreml vatikan nato
    verwaltung präsidium direktion hilfswerk klub club rat stadt amt institut fraktion opposition presse medien zentrale feuerwehr bundeswehr nachrichtenagentur dpa afp taz
    ausschuss bündnis bundesamt büro dienst fernsehen forum gerichtshof gremium gruppe gruppierung junta jury kabinett kammer komitee kommando
    koalition küstenwache liga landtag ministerrat mission redaktion regime rundfunk sekretariat tribunal verlag vorstand zentralrat zentralbank
    rundfunkanstalt gewerkschaftsbund handelskammer kanzlei landesregierung bundesregierung wache wehr kollektiv rebellenorganisation miliz
    geheimdienst nachrichtendienst bürgerinitiative jugendamt gesundheitsamt wetterdienst rechnungshof stadtrat gemeinderat kreistag schule
    iran irak sudan jemen libanon schweiz türkei ukraine slowakei mongolei kongo staaten`,
    Word.organisation,
  ],
  [
    `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober
    november dezember jahr jahre jahren monat monaten woche wochen tag tage tagen stunde stunden minute sekunden monate uhr abend vormittag nachmittag nacht mittag wochenende jahresende
    jahres minuten stunden zeitpunkt mal anfang ende mitte`,
    Word.time,
  ],
  ['herr frau herrn dr prof dr. prof. dipl.-ing.', Word.title],
  ['von van de der den di da del la le el al bin ibn ter zu', Word.nameParticle],
];

/** Common verbs that report nothing, for their forms of reported speech: "gehe", "bestehe". */
const COMMON_VERBS =
  split(`gehen kommen stehen liegen bleiben geben nehmen sehen halten finden machen führen bestehen handeln zeigen brauchen
  bringen beginnen betragen befinden leben arbeiten spielen fahren laufen treffen scheinen dauern sinken steigen wachsen fallen treten ziehen gelten
  gelingen helfen tragen wirken drohen fehlen dienen bieten bilden lassen verlangen verlieren gewinnen erhalten bekommen verhandeln
  verstoßen betreiben resultieren existieren funktionieren planen rechnen suchen wissen stammen entsprechen erfordern ermöglichen
  unterstützen bedeuten benötigen bereiten besitzen betreffen bewegen erfolgen erfüllen erwarten folgen fordern fühlen führen gefährden
  gehören genügen geschehen hoffen kosten leiden lehnen leisten liefern lohnen meinen reichen schaffen schulden setzen sorgen sprechen stören
  streben verfügen verdienen vertreten verhindern verletzen verursachen vorliegen zahlen zielen zwingen belasten beruhen beabsichtigen
  begrüßen bestimmen bestreiten glauben kämpfen werfen richten rufen tun wünschen überprüfen untersuchen verlaufen verschlechtern versuchen
  wollen behindern hängen weisen laufen schließen schreiben tragen sterben weichen erscheinen entstehen enthalten entscheiden
  begleiten beraten verhaften`);

/** The present of common verbs without a prefix, whose participles look otherwise: "achtet", but "geachtet". */
const PRESENT =
  split(`achtet ahnt ändert antwortet baut blickt dankt deckt dient drängt dreht drückt eilt erbt fehlt feiert folgt freut führt
  glänzt greift hilft hindert holt hört jagt kämpft kauft kehrt kennt klagt klärt klingt kümmert lacht lädt landet legt lehrt leistet leitet
  lenkt lernt liefert lobt löst markiert meidet mietet nähert nennt nutzt öffnet ordnet pflegt plant pocht prägt prüft ragt rät räumt reagiert regelt
  regiert reicht reist rettet richtet ruft rückt schadet schafft scheitert schenkt schickt schlägt schützt schwächt schweigt senkt setzt sichert siegt
  sorgt spart spendet sperrt spürt stammt stärkt startet steigt steuert stimmt stoppt stört strebt streikt streitet stürzt stützt sucht
  teilt tötet trägt trauert trennt treibt tritt tut übt wächst wählt wandert wartet wechselt weckt wehrt weigert weist wendet wirbt wirft wirkt wohnt
  zahlt zählt zieht zielt zögert zwingt weiß`);

/** Forms of reported speech that are common words besides. */
const NO_SUBJUNCTIVES: ReadonlySet<string> = new Set(
  split('meine weise falle folge suche richte reiche sorge spiele lehne'),
);

/** Nouns for people and bodies, in every case and number: "des Ministers", "Sprecherinnen", "der Behörden". */
const INFLECTED = Word.role | Word.organisation;

const inflected = (word: string): string[] => ['', 's', 'es', 'n', 'en', 'nen'].map(ending => word + ending);

/** Letters that a noun has at least whose compounds are what it is. */
const SHORTEST_LAST_PART = 6;

function build(): Map<string, number> {
  const bits = new Map<string, number>();
  const add = (word: string, bit: number): void => void bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const [list, bit] of LISTS)
    for (const word of split(list))
      for (const form of bit & INFLECTED ? inflected(word) : [word]) add(form, bit);
  for (const word of PRESENT) add(word, Word.finite);
  for (const word of strongPasts()) add(word, Word.finite);
  for (const name of FEMALE_NAMES) add(name, Word.femaleName);
  for (const name of MALE_NAMES) add(name, Word.maleName);
  for (const word of subjunctives(COMMON_VERBS))
    if (!NO_SUBJUNCTIVES.has(word)) add(word, Word.subjunctive | Word.finite);
  return bits;
}

export const LEXICON = build();

/** What compounds end in. */
export const ENDINGS: ReadonlyMap<string, number> = new Map(
  (
    [
      ...LISTS.filter(([, bit]) => bit & INFLECTED).map(
        ([list, bit]) =>
          [
            split(list)
              .filter(word => word.length >= SHORTEST_LAST_PART)
              .join(' '),
            bit,
          ] as const,
      ),
      [
        'angaben aussagen aussage bericht berichte berichten meldung meldungen informationen schätzungen kreisen quellen erkenntnissen meinung mitteilung erklärung studie umfrage',
        Word.speechNoun,
      ],
      [
        'sprecher sprecherin minister ministerin präsident präsidentin chef chefin kanzler kanzlerin vorsitzender vorsitzende experte experten anwalt leiter leiterin direktor direktorin sekretär sekretärin politiker politikerin beauftragter beauftragte richter forscher meister trainer vertreter führer führerin aktivist aktivistin ökonom forscherin ministern sprecherinnen ologe ologin alistin ikerin',
        Word.role,
      ],
      [
        'ministerium behörde gericht amt verband verein partei gewerkschaft agentur bank kommission institut universität anwaltschaft polizei zeitung regierung gemeinschaft genossenschaft bruderschaft allianz föderation zentrum ausschuss vereinigung organisation konferenz',
        Word.organisation,
      ],
      [
        'montag dienstag mittwoch donnerstag freitag samstag sonntag abend morgen nachmittag vormittag',
        Word.time,
      ],
    ] as const
  ).flatMap(([list, bit]) =>
    split(list)
      .flatMap(ending => (bit & INFLECTED ? inflected(ending) : [ending]))
      .map((ending): [string, number] => [ending, bit]),
  ),
);

/** What has a title, and what is written on something. */
export const WORKS: ReadonlySet<string> = new Set(
  split(`motto titel titels erstwerk hauptwerk debüt debütroman debütalbum buch buches film films filmes album song lied roman werk serie sendung stück theaterstück ausstellung projekt kampagne
    aktion name namen bezeichnung begriff oper single hit sogenannt sogenannte sogenannten sogenannter sogenanntes genannt genannte genannten
    genannter namens überschrift rubrik kategorie thema leitthema prädikat spitzname spitznamen beinamen beiname codename codenamen pseudonym schlagwort
    musical gedicht novelle erzählung essay gemälde skulptur hymne sinfonie reihe trilogie band show spiel fernsehserie festival konferenz tagung messe
    wettbewerb preis orden programm magazin zeitschrift website internetseite webseite blog software schiff fähre frachter sonde satellit satelliten
    hurrikan taifun sturm orkan operation gruppe band marke modell restaurant hotel`),
);

/** "sprach von „…“", "warnte vor „…“", "wies es als „…“ zurück", "nannte es eine „…“". */
export const LABELLING: ReadonlySet<string> = new Set(split('von vom vor als für zu zur zum ein eine einen'));

export const SLOGANS: ReadonlySet<string> = new Set(
  split(
    'parole parolen slogan slogans spruch sprüche sprüchen aufschrift aufschriften ruf rufe rufen sprechchor sprechchöre sprechchören losung worte worten',
  ),
);
