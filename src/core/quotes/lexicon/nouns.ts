import { words } from './words';

/** Nouns that name an act of speech; a "that" clause, an infinitive or an "of" phrase behind them is what was said. */
export const SPEECH_NOUNS = words(`statement claim argument accusation allegation assertion suggestion warning promise pledge vow
  announcement declaration prediction contention complaint admission acknowledgment acknowledgement insistence denial call demand
  appeal plea request question remark comment criticism report reports rumor rumour proposal offer threat recommendation explanation
  claims arguments accusations allegations assertions suggestions warnings promises pledges vows predictions complaints calls demands
  questions remarks comments statements rumors threats proposals`);

/** Texts and other things that can be the ones who say: "the report says". */
export const DOCUMENTS = words(`report statement letter memo document documents email e-mail article editorial column
  op-ed book study survey poll tweet post message ad advertisement lawsuit complaint ruling filing indictment affidavit release
  bill law resolution declaration communique communiqué transcript brief analysis paper note speech testimony website
  platform manifesto release headline caption text petition motion constitution reports statements letters ads emails records
  figures data story newspaper magazine blog video clip sign banner placard`);

/** Nouns for people in the part they play. Before or behind a name they are its role. */
export const ROLES = words(`president vice-president minister secretary senator governor mayor congressman congresswoman
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
  broker trader accountant economist treasurer speaker whip premier chancellor deputy undersecretary attorney-general
  veteran soldier student resident neighbor neighbour witness victim survivor father mother son daughter brother sister husband wife
  widow uncle aunt cousin friend colleague assistant coordinator administrator trustee
  principal dean provost rector pollster demographer statistician biologist physicist chemist mogul billionaire magnate tycoon
  democrat republican conservative liberal libertarian independent member co-chair co-chairman superdelegate surrogate narrator moderator
  caucusgoer voter worker driver pilot clerk cleric hostage negotiator mediator inspector auditor ombudsman regulator developer
  campaigner pundit commentator blogger`);

/** Parts of a role in front of its noun: "deputy campaign manager", "former prime minister". */
export const ROLE_MODIFIERS = words(`former ex-president ex then-president longtime long-time veteran senior junior deputy
  vice assistant associate acting interim chief prime foreign general managing executive national political
  press campaign communications finance interior defense defence justice health education state house senate gop
  democratic republican conservative liberal attorney district co-founding founding top lead retired late outgoing incoming`);

/** Organisations by their head noun. */
export const ORGANISATIONS = words(`government administration ministry department office agency bureau commission committee council
  court congress parliament senate house assembly cabinet party campaign company corporation firm group bank fund institute
  institution university college school foundation association organization organisation union federation league club church
  army navy force forces police fbi cia nsa nato un eu team board panel network station newspaper times post journal
  review tribune herald guardian magazine center centre society alliance coalition authority service trust hospital library embassy
  delegation mission staff industry chamber caucus pac inc corp ltd llc co plc white pentagon kremlin hezbollah hamas
  reuters cnn bbc fox nbc abc cbs msnbc politico bloomberg facebook twitter google`);

/** Nouns of unnamed people who say things. */
export const PEOPLE = words(`people officials diplomats aides advisers advisors sources experts analysts critics supporters opponents
  lawmakers republicans democrats conservatives liberals leaders members lawyers attorneys prosecutors economists scientists
  researchers scholars historians observers voters residents neighbors neighbours families relatives friends witnesses
  police authorities executives employees workers teachers students doctors activists advocates organizers campaigners
  strategists operatives donors pundits commentators reporters journalists editors candidates rivals governors senators
  congressmen ministers judges investigators detectives firefighters soldiers commanders generals companies groups
  organizations organisations agencies governments campaigns allies backers proponents detractors spokesmen man woman
  boy girl person men women children others`);

/** Days, months and spans of time: an adjunct, never a speaker. */
export const TIME_NOUNS = words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun today yesterday tomorrow
  tonight morning afternoon evening night day week weekend month year decade hour minute noon midnight spring
  summer autumn fall winter days weeks months years hours minutes time moment`);

/** Places and occasions of speech: "said in an interview on Friday". */
export const OCCASIONS = words(`interview interviews statement speech briefing conference press rally debate hearing
  email e-mail letter tweet post column op-ed memo message call phone telephone conversation meeting event appearance
  address remarks testimony article report blog book release forum podcast broadcast program programme show reporters twitter facebook
  instagram television tv radio record condition anonymity note stop town hall campaign trail night`);
