/**
 * Common verbs that report no speech, by base form. They tell a clause from a noun phrase; a verb that is missing costs
 * a border, not a quote.
 */
export const PLAIN_VERBS = `abandon accept achieve act adopt aim allow anticipate appear apply appoint approach approve arise
  arrest arrive assess assume attend avoid aid back ban bar battle be become begin belong block boost borrow break bring
  build burn buy campaign carry cast catch cause change charge chase check choose claim clear climb close collapse collect
  come commit compete complete concern confront connect consider contain continue contribute control cost count
  cover create cross cut damage deal decide decline decrease defeat delay deliver depend deploy deserve design destroy
  determine develop die differ direct disappear do donate draw drive drop earn eat elect eliminate emerge employ enable end
  enforce engage enjoy ensure enter escape establish evolve examine exist expand experience expire explore expose extend face
  fail fall favor favour feature feed fight fill finance find finish fire fit fix flee float flow fly focus follow force form
  fuel gain gather generate get give go govern grab grant grow handle hang happen have head hear help hide hire hit hold host
  hurt ignore impose improve include increase influence inherit intend invest involve join judge jump keep kick kill know lack
  land last launch lay lead lean learn leave lend let lie lift limit link listen live look lose love make manage march mark
  marry match matter mean meet miss move nominate need negotiate notice obtain occur offend open operate oppose organize owe own
  participate pass pay perform pick place play pose possess prepare present preserve press prevent print proceed produce protect
  prove provide publish pull punish purchase pursue push put qualify raise range reach react read receive recognize
  recover reduce reflect reform refuse regulate reject relate release rely remain remove replace represent require resign
  resist resolve respect rest result retain retire retreat return ride rise risk roll rule run rush save secure see seek seem
  sell send separate serve set settle shake shape share shift shoot show shut sign sit slip solve sound spark spend split
  spread spring stand start stay steal stem step stick stop strengthen strike struggle study submit succeed suffer suit supply
  support surge surprise surround survive suspend sustain swing take target teach tend test think threaten throw tie touch
  trade train transfer transform travel treat trigger try turn undermine undergo understand unite use veto visit vote wait walk
  watch weaken wear weigh win withdraw work worry
  adapt adjust afford amend appease assist boycott bypass cancel capture cease clean combat compensate comply compromise concentrate
  consult consume cooperate cope correct crack curb dedicate defund demolish depart deport detain deter diminish disarm dismantle
  disrupt divide double drain dump educate embrace empower enact encounter endanger endure enhance enlarge evacuate exceed exclude
  execute exempt expel export extract forgive freeze fulfil fulfill greet guarantee guard guide halt heal honor honour hunt import impress
  incorporate inflict initiate inspire install integrate intervene introduce invade isolate justify maximize minimize mobilize modernize
  modify monitor mourn obey occupy overcome overhaul overturn pardon patrol penalize persuade plant please postpone pray promote
  prosecute provoke quell ratify rebuild reconcile recruit redeem redefine refrain regain register reinforce reinstate relax relieve
  relocate renew reopen repair repay repeal rescue reside restore restrain restrict resume retaliate retrieve reunite reverse revise revive
  revoke reward rewrite sacrifice safeguard satisfy scrap scrutinize seize shelter shield shrink skip slash smuggle soften spare sponsor
  squeeze stabilize stimulate strip substitute sue summon supervise suppress surpass surrender swap sweep tackle tax tear terminate
  tighten tolerate torture track translate unify unlock unseat upgrade uphold vaccinate vanish verify violate wage warrant waste welcome
  widen withhold yield escalate worsen deepen intensify ease loom linger`;

/** Beliefs, wishes, plans and perceptions: they take the same clauses as verbs of saying, but nobody says anything. */
export const MENTAL_VERBS = `believe think feel hope fear expect want wish plan intend know consider assume suspect doubt wonder
  worry imagine realize realise understand remember forget see hear notice learn find discover decide prefer like love hate
  dread anticipate guess reckon figure seem appear regard view favor favour sense seek try attempt need mean prove show
  ensure determine judge calculate dream trust care desire aspire tend`;

/** Base, past and past participle; the other forms follow the rules. */
export const IRREGULAR_VERBS = `arise arose arisen|be was been|become became become|begin began begun|bear bore borne|bet bet bet|
  bleed bled bled|break broke broken|bring brought brought|build built built|burn burned burnt|buy bought bought|cast cast cast|
  catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|do did done|draw drew drawn|
  drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|
  flee fled fled|fly flew flown|forget forgot forgotten|foresee foresaw foreseen|foretell foretold foretold|get got gotten|
  give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|
  hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|
  let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|misspeak misspoke misspoken|
  overtake overtook overtaken|pay paid paid|put put put|quit quit quit|read read read|retell retold retold|ride rode ridden|
  rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
  shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sing sang sung|sit sat sat|slip slipped slipped|
  speak spoke spoken|spend spent spent|split split split|spread spread spread|spring sprang sprung|stand stood stood|
  steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|swing swung swung|take took taken|
  teach taught taught|tell told told|think thought thought|throw threw thrown|understand understood understood|
  undergo underwent undergone|wear wore worn|win won won|withdraw withdrew withdrawn|write wrote written|
  cry cried cried|upset upset upset|dream dreamt dreamt|forgo forwent forgone|shed shed shed|thrust thrust thrust`;
