import { words } from './words';

/** Nouns that name an act of speech; a "that" clause, an infinitive or an "of" phrase behind them is what was said. */
export const SPEECH_NOUNS =
  words(`statement claim argument accusation allegation assertion suggestion warning promise pledge vow
  announcement declaration prediction contention complaint admission acknowledgment acknowledgement insistence denial call demand
  appeal plea request question remark comment criticism report reports rumor rumour proposal offer threat recommendation explanation
  claims arguments accusations allegations assertions suggestions warnings promises pledges vows predictions complaints calls demands
  questions remarks comments statements rumors rumours threats proposals response reply verdict assurance assurances reassurance
  reassurances boast confession apology rebuke retort hint hints concession advice testimony speculation admissions
  announcements denials conclusion conclusions quip`);

/** Texts and other things that can be the ones who say: "the report says". */
export const DOCUMENTS =
  words(`report statement letter memo document documents email e-mail article editorial column
  op-ed book study survey poll tweet post message ad advertisement lawsuit complaint ruling filing indictment affidavit release
  bill law resolution declaration communique communiqué transcript brief analysis paper note speech testimony website
  platform manifesto release headline caption text petition motion constitution reports statements letters ads emails records
  figures data story newspaper magazine blog video clip sign banner placard`);

/** Words that are verbs of saying by form, but nouns unless what follows shows otherwise. */
export const NOUNS_FIRST =
  words(`state states rate rates message messages object objects address addresses project projects point points record records name names release releases offer offers
  charge charges attack attacks appeal appeals cry cries frame frames paint paints knock hail pan post posts list detail details voice voices question
  questions request requests comment comments challenge challenges request press quote quotes praise repeat account counter
  highlight highlights float remark remarks hammer slam crack support vote votes start signal signals sign project forecast forecasts estimate estimates
  blame blast fault faults mock label labels brand brands rail term terms answer answers protest protests alert alerts demand demands call calls claim claims plan plans report reports
  aim aims approach approaches back ban bans bar bars battle battles block blocks boost break breaks cause causes change changes check checks climb close
  concern concerns control controls cost costs count counts cover covers cut cuts damage deal deals decline declines defeat defeats delay delays design designs
  drive drives drop drops end ends experience experiences face faces fall falls favor favour feature features feed fight fights fill finance finances find
  finds fire fires fit fix flow flows focus force forces form forms fuel gain gains grant grants guess hang help hit hits hold hope hopes hurt increase
  increases influence issue issues jump kick lack land lands launch launches lead leads lean lie lies lift limit limits link links look looks love
  mark marks match matches matter matters measure measures meet move moves need needs notice notices order orders pass pick picks place places play plays
  pose press push race races raise range ranges reach read reads reform reforms rest result results return returns rise rises risk risks roll rule rules
  run runs rush sense senses set sets shape shapes share shares shift shifts show shows sit slip sound sounds spark split splits spread stand stands stay
  step steps stick stop stops strike strikes struggle struggles study studies supply supplies surge surprise surprises swing swings target targets test tests
  thought tie ties touch trade trades train trains transfer travel treat trigger triggers try turn turns use uses veto vetoes view views visit visits wait walk walks
  watch wear win wins wish wishes wonder wonders work works worry worries desire dream dreams fear fears doubt doubts regard figure figures like care trust
  thing things ring wing string ceiling wedding clothing building funding housing spending training hearing`);

/** Nouns for people in the part they play. Before or behind a name they are its role. */
export const ROLES =
  words(`president vice-president minister secretary senator governor mayor congressman congresswoman
  representative delegate ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair chairperson director manager
  chief officer executive adviser advisor aide strategist consultant analyst expert economist professor lecturer teacher
  scientist researcher scholar historian fellow lawyer attorney solicitor barrister prosecutor judge justice general colonel
  captain lieutenant sergeant admiral major commander officer sheriff detective inspector superintendent commissioner
  counsel counselor councillor councilman councilwoman councilor leader boss head founder co-founder owner
  partner publisher editor reporter correspondent journalist columnist anchor host author writer novelist poet
  activist organizer organiser campaigner volunteer operative candidate nominee contender front-runner frontrunner
  rival opponent supporter backer critic donor lobbyist lawmaker legislator politician diplomat official
  king queen prince princess pope bishop archbishop cardinal pastor priest rabbi imam reverend
  coach player captain actor actress singer musician director producer comedian artist architect engineer
  doctor physician surgeon nurse psychologist psychiatrist therapist farmer businessman businesswoman entrepreneur investor banker
  broker trader accountant economist treasurer speaker whip premier chancellor deputy undersecretary attorney-general secretary-general director-general editor-in-chief commander-in-chief
  veteran soldier student resident neighbor neighbour witness victim survivor father mother son daughter brother sister husband wife
  widow uncle aunt cousin friend colleague assistant coordinator administrator trustee
  principal dean provost rector pollster demographer statistician biologist physicist chemist mogul billionaire magnate tycoon
  democrat republican conservative liberal libertarian independent member co-chair co-chairman superdelegate surrogate narrator moderator
  caucusgoer voter worker driver pilot clerk cleric hostage negotiator mediator inspector auditor ombudsman regulator developer
  campaigner pundit commentator blogger
  anthropologist sociologist archaeologist geologist geographer virologist epidemiologist immunologist ecologist zoologist
  meteorologist seismologist criminologist neurologist astronomer mathematician technologist photographer designer filmmaker
  screenwriter playwright composer conductor violinist guitarist rapper dancer choreographer presenter broadcaster chef baker
  butcher carpenter plumber electrician gardener shepherd fisherman pensioner commuter tourist passenger eyewitness bystander
  paramedic firefighter midwife vet dentist pharmacist carer caretaker headteacher headmaster headmistress tutor landlord
  landlady tenant homeowner shopkeeper retailer brewer striker midfielder defender goalkeeper winger batsman bowler pitcher
  quarterback sprinter cyclist boxer jockey skipper referee umpire claimant defendant complainant plaintiff coroner registrar
  magistrate warden ranger constable vicar curate chaplain forecaster holidaymaker motorist cabbie trucker`);

/** Parts of a role in front of its noun: "deputy campaign manager", "former prime minister". */
export const ROLE_MODIFIERS =
  words(`former ex-president ex then-president longtime long-time veteran senior junior deputy
  vice assistant associate acting interim chief prime foreign general managing executive national political
  press campaign communications finance interior defense defence justice health education attorney district co-founding founding
  top lead retired late outgoing incoming strategic`);

/** Organisations by their head noun. */
export const ORGANISATIONS =
  words(`government administration ministry department office agency bureau commission committee council
  court congress parliament senate house assembly cabinet party campaign company corporation firm group bank fund institute
  institution opposition university college school foundation association organization organisation union federation league club church
  army navy force forces police fbi cia nsa nato un eu team board panel network station newspaper times post journal
  review tribune herald guardian magazine center centre society alliance coalition authority service trust hospital library embassy
  delegation mission staff industry chamber caucus pac inc corp ltd llc co plc white pentagon kremlin hezbollah hamas
  forum constabulary guild consortium charity think-tank airline
  reuters cnn bbc fox nbc abc cbs msnbc politico bloomberg facebook twitter google`);

/** Nouns of unnamed people who say things. */
export const PEOPLE =
  words(`people officials diplomats aides advisers advisors sources experts analysts critics supporters opponents
  lawmakers republicans democrats conservatives liberals leaders members lawyers attorneys prosecutors economists scientists
  researchers scholars historians observers voters residents neighbors neighbours families relatives friends witnesses
  police authorities executives employees workers teachers students doctors activists advocates organizers campaigners
  strategists operatives donors pundits commentators reporters journalists editors candidates rivals governors senators
  congressmen ministers judges investigators detectives firefighters soldiers commanders generals companies groups
  organizations organisations agencies governments campaigns allies backers proponents detractors spokesmen man woman
  boy girl person men women children others`);

/** Nouns with the ending of an adjective. */
export const NOUNS_LIKE_ADJECTIVES =
  words(`tribunal hospital festival capital journal trial animal signal approval arrival terminal cathedral canal portal
  rehearsal burial betrayal removal renewal survival withdrawal 
  funeral carnival mural metal medal goal deal meal appeal refusal dismissal referral disposal appraisal acquittal
  initiative archive motive narrative incentive directive locomotive
  defendant applicant restaurant accountant participant tenant migrant immigrant merchant
  servant descendant infant plant elephant warrant grant covenant complainant occupant inhabitant combatant
  parent agent client incident accident continent president event opponent talent tent accent extent
  respondent regent precedent salary diary missionary anniversary boundary dictionary
  documentary summary glossary obituary adversary beneficiary guardian pedestrian equestrian
  critic clinic traffic music topic fabric pandemic epidemic republic mechanic picnic panic logic statistic
  table cable vegetable bible dish fish wish parish finish`);

/** Days, months and spans of time: an adjunct, never a speaker. */
export const TIME_NOUNS =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun today yesterday tomorrow
  tonight morning afternoon evening night day week weekend month year decade hour minute noon midnight spring
  summer autumn fall winter days weeks months years hours minutes time moment`);

/** Places and occasions of speech: "said in an interview on Friday". */
export const OCCASIONS =
  words(`interview interviews statement speech briefing conference press rally debate hearing
  email e-mail letter tweet post column op-ed memo message call phone telephone conversation meeting event appearance
  address remarks testimony article report blog book release forum podcast broadcast program programme show reporters twitter facebook
  instagram television tv radio record condition anonymity note stop town hall campaign trail night`);

/** What speaks by itself: "held up a sign saying". */
export const SIGNS = words('sign signs banner banners placard placards poster posters sticker plaque');

/** What is known by a title: behind these, capitals in marks name it. */
export const WORKS =
  words(`book memoir memoirs autobiography biography novel novella thriller bestseller essay poem play
  musical opera sitcom drama comedy film movie blockbuster documentary series show programme program
  podcast column newsletter blog album single song track anthem hit ballad painting sculpture
  exhibition exhibit festival tour game app pseudonym nickname alias hashtag`);

/** Whose "of" leads to a title: "author of “Cold River”". */
export const MAKERS =
  words(`author co-author host co-host star director creator writer editor producer anchor narrator episode
  edition season production version adaptation performance rendition screening copy copies`);

/** "said a lot", "said one word": how much, and not what. */
export const UNTOLD = words('lot word words');

/** Bodies that hear what somebody says before them, as courts do in British papers: "the jury heard that". */
export const HEARERS =
  words(`court courts jury jurors inquest tribunal inquiry hearing committee panel commission judge
  magistrates coroner mps lords parliament senators conference meeting`);

/** What may be raised or released by word of mouth, besides texts and acts of speech. */
export const SPOKEN =
  words(`concern concerns doubt doubts issue issues point points possibility objection objections alarm
  spectre specter prospect fears hopes details plans name names identity findings results`);
