import { words } from './words';

/**
 * Verbs of saying, by what they report and how the report is built on to them. A verb may stand in several classes: "ask"
 * asks questions and asks people to do things.
 */
export const REPORTING_VERBS = {
  /** A statement, in a clause or in marks: "said that", "said", "“…,” she said". */
  say: `say state remark declare assert affirm reply respond retort answer add conclude comment
    proclaim quip joke opine submit muse intone pronounce rule deadpan enthuse rhapsodize`,
  /** Going on to speak: only with words in marks. */
  resume:
    'continue begin interject interrupt laugh smile sigh shrug nod remember read grin chuckle beam frown',
  /** A statement that the speaker stands up for. */
  argue: `argue insist claim contend maintain allege assert reason counter stress emphasize emphasise reiterate
    repeat underscore profess protest plead rejoin deny accept avow aver reaffirm object`,
  /** A statement that something is so, said of what the speaker knows. */
  note: `note observe find explain acknowledge concede admit confirm mention recall testify clarify confide confess
    report recount recollect elaborate caution volunteer specify hint imply indicate suggest signal posit theorize theorise
    speculate relay relate attest intimate insinuate stipulate conjecture hypothesize hypothesise postulate surmise`,
  /** A statement about what is to come. */
  predict: 'predict forecast project estimate foresee prophesy foretell prognosticate',
  /** News from the one whose news it is. */
  announce: 'announce decree reveal disclose unveil divulge release leak publicize publicise',
  /** Writing and calling. */
  write: `write tweet post shout yell cry exclaim whisper mutter mumble murmur chant scream text blog email retweet scoff sneer snap
    fume bark bellow gush grumble chime snipe sniff snarl growl hiss thunder roar rant crow blurt stammer croak rasp sob wail howl
    sputter stutter holler gasp coo harrumph`,
  /** The hearer comes first: "told reporters that". */
  tell: 'tell inform assure remind notify brief reassure apprise advise lecture',
  /** A danger, to somebody or not: "warned Israel that", "warned of". */
  warn: 'warn caution alert forewarn',
  /** Moaning and boasting. */
  complain:
    'complain lament boast brag bemoan gripe grouse moan vent marvel bristle rail rave fret gloat whine',
  ask: 'ask question inquire enquire query quiz grill interrogate',
  /** What the speaker binds himself to. */
  promise: 'promise pledge vow swear threaten offer agree commit',
  /** What the speaker wants others to do. */
  urge: `urge ask implore beg exhort beseech entreat advise encourage plead press challenge remind warn tell
    instruct admonish petition lobby invite counsel`,
  /** What the speaker wants to be done. */
  propose: 'propose recommend suggest demand advocate float pitch espouse',
  /** A verdict on somebody or something. */
  judge: `criticize criticise praise blast slam attack defend denounce condemn mock ridicule chide hail applaud
    dismiss decry deride disparage rebuke chastise lambaste lambast castigate assail scold belittle hammer rip
    compliment thank commend laud salute celebrate congratulate insult taunt knock bash skewer excoriate pan berate
    disavow repudiate renounce refute rebut deny dispute reject contradict champion tout extol trumpet downplay deplore lampoon lament savage trash roast malign vilify demonize demonise pillory
    disown jeer heckle reproach reprimand upbraid censure impugn flay rebuff spurn cheer toast glorify counter challenge
    eulogize defame smear`,
  accuse: 'accuse blame fault charge',
  endorse: 'endorse',
  /** A name or description for somebody or something: "called it a mistake". */
  call: 'call rank rate pronounce describe characterize characterise label dub brand portray depict term deem liken compare paint frame',
  /** A subject spoken about: "discussed the plan". */
  discuss: `discuss mention cite quote detail outline highlight address raise describe echo invoke underline recount list
    summarize reference recite explain articulate express voice tackle broach rehash flag restate retell narrate recap enumerate`,
} as const;

export type VerbClass = keyof typeof REPORTING_VERBS;

export const REPORTING_CLASSES = Object.keys(REPORTING_VERBS) as VerbClass[];

/**
 * Verbs that report speech with one preposition only, and that preposition. What is reported stands behind it: "called for
 * restraint", "called on both sides to stop".
 */
export const PREPOSITION_VERBS = `call for|call on|call upon|push for|press for|appeal for|appeal to|plead for|plead with|speak of|
  speak about|speak on|speak against|speak to|talk about|talk of|point to|point out|refer to|allude to|warn of|warn about|warn against|complain
  about|complain of|agree with|agree on|agree to|disagree with|argue for|argue against|comment on|respond to|reply to|object to|joke about|brag about|
  boast about|boast of|ask for|ask about|ask of|write about|write of|say of|say about|hint at|admit to|confess to|insist on|dwell on|elaborate on|
  apologize for|apologise for|vouch for|rail against|lash out|hit out|speak out|shoot back|fire back|hit back|push back|chime in|sum up|spell out|lay out|
  go on|weigh in|play up|brush off|shrug off|play down|rule out|single out|make clear|complain to|testify about|testify on|inquire about`;

/** Verbs that mean speaking or writing in nearly every use, whatever else stands in the sentence. */
export const SURE_VERBS =
  words(`say tell tweet write argue claim insist announce warn explain accuse criticize criticise praise reply
  respond describe blast slam call ask urge pledge vow promise deny endorse tout cite mention discuss allege assert contend reiterate
  testify lament condemn denounce deride decry chide rebuke lambaste ridicule mock boast brag emphasize emphasise stress recount retort
  quip remark proclaim caution implore beg plead beseech exhort joke reaffirm quote`);
