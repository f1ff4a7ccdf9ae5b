import type { TurningWords } from './turning';

export const german: TurningWords = {
  negations: `nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo kein keine keinen keinem keiner keines
    keinerlei weder ohne kaum`,
  // "Falls" is left out: English rain does.
  modality: `kann kannst können könnt könne konnte konnten könnte könnten muss müssen müsst müsse musste mussten müsste
    müssten soll sollen solle sollte sollten will wollen wolle wollte wollten darf dürfen dürfe durfte durften dürfte
    dürften möchte möchten würde würden vielleicht womöglich möglicherweise wahrscheinlich vermutlich angeblich
    offenbar sicher sicherlich bestimmt wenn sofern sobald außer nur`,
  quantifiers: `alle allen aller alles einige einigen manche manchen mehrere mehreren viele vielen wenige wenigen jede
    jeden jeder jedes beide beiden dutzende hunderte tausende millionen`,
  numbers: {
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
    dutzend: 12,
    hundert: 100,
    tausend: 1000,
    milliarde: 1e9,
    milliarden: 1e9,
  },
  future: 'würde würden',
  backshifted: { könne: 'kann', müsse: 'muss', solle: 'soll', wolle: 'will', dürfe: 'darf', würde: 'wird' },
  denyingPrefixes: 'un miss nicht',
  openers: `ich wir du er sie es ihr man wer der die das den dem des ein eine einen einem einer dieser diese dieses dort hier so da
    mein unser sein ihre seine im in am an auf aus bei mit nach von vor zu zum zur für über unter um und aber oder doch
    als wenn weil dass während nachdem obwohl was wie wo warum ist sind war waren hat haben hatte wird werden sagte sagt`,
  calendar: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli
    august september oktober november dezember`,
  reports: `sagte sagt sagten sagen erklärte erklärt schrieb schreibt meinte meint betonte betont fragte fragt laut zufolge
    warnte warnt behauptete behauptet`,
};
