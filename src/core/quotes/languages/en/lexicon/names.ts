import { words } from './words';

/** Forms of address and short titles in front of a name. */
export const TITLES =
  words(`mr mrs ms miss dr prof sen rep gov gen lt col maj capt sgt cpl adm rev fr sr jr hon pres sir dame lord lady
  madam mx amb cmdr det supt insp const dc ds di dci sp dsp csp asp acp dcp ssp igp comrade mp mla mlc msp mep chief alhaji hajia barr engr otunba dato datuk st cllr shri smt brig dci adv president senator governor representative congressman congresswoman mayor secretary
  minister judge justice sheriff general colonel captain major constable superintendent inspector detective councilwoman councilman councillor alderman lieutenant sergeant admiral professor doctor pastor father rabbi imam
  reverend bishop archbishop cardinal pope king queen prince princess chancellor premier ambassador commissioner speaker`);

export const FEMALE_TITLES = words('mrs ms miss dame lady madam congresswoman queen princess');
export const MALE_TITLES = words('mr sir lord fr congressman king prince pope');

export const FEMALE_NOUNS =
  words(`woman girl mother daughter sister wife widow aunt niece grandmother actress spokeswoman chairwoman
  businesswoman congresswoman councilwoman queen princess lady waitress heroine mom`);
export const MALE_NOUNS =
  words(`man boy father son brother husband widower uncle nephew grandfather actor spokesman chairman
  businessman congressman councilman king prince gentleman waiter hero dad pope priest`);

/** Common given names of women in English-language news: first those of English-speaking countries, then others. */
export const FEMALE_NAMES =
  words(`abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber
  amelia amy ana andrea angela angelica anita ann anna anne annette annie april ariana ashley audrey barbara beatrice becky
  bernadette beth betsy bettina betty beverly bonnie brenda bridget brittany brooke caitlin camille candace carla carly carmen carol
  carole carolina caroline carolyn carrie catherine cecilia celeste celia charlotte chelsea cheryl christiana christina christine
  cindy claire clara claudia colleen condoleezza connie constance cora courtney crystal cynthia daisy dana daniela danielle darlene
  dawn deborah debbie debra delia denise diana diane dina dolores donna dora doris dorothy edith eileen elaine eleanor
  elena eliza elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva evelyn faith fatima felicia
  fiona florence frances francesca freya gabriela gabrielle gail georgia geraldine gertrude gina giorgia gisele glenda gloria grace greta
  gretchen gwen gwendolyn hailey hannah harriet hazel heather heidi helen helena hillary holly hope huma ida ilana imogen ingrid irene
  iris isabel isabella ivanka jacqueline jamila jane janet janice jasmine jean jeanette jeanne jeannie jenna jennifer jenny jess jessica
  jill jillian joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlin
  karen karin karine kate katharine katherine kathleen kathryn kathy katie katrina kayla keisha kellyanne kelly kerry kim kimberly
  kirsten kirsty kristen kristi kristin kristina laura lauren layla lea leah leila lena leslie lesley leticia lila lillian lily linda
  lisa liz lois lorena loretta lori lorraine louise lucia lucille lucy lydia lynn mabel madeleine madeline maggie mara marcia
  margaret margarita maria mariah marian marianne marie marilyn marina marine marjorie martha mary maureen maxine maya megan megyn
  meghan melania melanie melanne melissa mercedes meredith mia michaela michele michelle mildred mindy miranda miriam misty molly mona
  monica monika nadia nancy naomi natalia natalie natasha nicole nicola nikki nina nora norma olga olivia paige pamela patricia
  patti paula pauline peggy penelope penny phoebe phyllis polly priscilla priya rachel ramona rebecca regina renee rhonda rita roberta robin
  rosa rosalind rose rosemary rosie roxanne ruth sabrina sally samantha sandra sara sarah sasha savannah selena selma shannon
  sharon sheila shelley sherry shirley simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana
  suzanne sydney sylvia tamara tammy tanya tara tatiana teresa tess thelma theresa tiffany tina toni tracy trudy ursula
  uma valerie vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilhelmina yolanda yvette yvonne zoe
  aaliyah abena adaeze aditi adwoa agnieszka aiko akua alejandra alma amal amara amina amira ananya anastasia anja anjali
  anneke annika antonia anya aoife arya asma astrid aylin ayse beata bianca birgit bronwyn camila carmela chiara chidinma
  chioma chloe ciara daria deepa deepika dilara divya ebru ekaterina elif elina elisa elisabeth elisabetta ellie elodie
  emine emmanuelle esperanza eun-ji farah farida fatou fatoumata federica fernanda francoise freja frida geeta gemma
  genevieve gita giulia guadalupe gudrun gwyneth hadiya hana hanna hanne hannelore haruka helga hilde ilaria ines inga inge
  ingeborg irina isha isla jacinda jana jaya jolanta josefina jutta jyoti kaja kamala karolina katarzyna katja kavita keiko
  khadija kirstin ksenia laila lakshmi lara larissa latifa leyla liesbeth linnea liv luisa luz magda magdalena maha maja
  malala malgorzata manon mariam marisol marta martina mary-kate matilda meera mehreen mei mercy mette mila milena mina
  mirjam monique nadine nana naoko nasreen natalya neha nermin ngozi niamh nisha nkechi nuria oksana olena orla paola
  parveen petra piper pooja pragya preeti priti rabia radhika rania razia rekha renata ritu roisin rukmini rupa ruta sabine
  sadia safiya saira sakshi salma samina sanja sanne saoirse shabana shanti shirin shreya sigrid silvia sinead siobhan
  smita solveig sonja sunita svetlana swati sylvie tamar tatyana thandi thandiwe thea tomoko tova tuba ulla ulrike uzma
  vaishali valentina valeria vandana viktoria yael yasmin yasmine yekaterina yuki yuko yulia zahra zainab zara zeinab
  zeynep zodwa zuzana`);

/** Common given names of men in English-language news: first those of English-speaking countries, then others. */
export const MALE_NAMES =
  words(`aaron abdul abdullah abraham adam adrian ahmed aidan al alan albert alejandro alex alexander alfred ali allan allen
  alvin amir amos anders andre andres andrew andy angel angelo ansel anthony antonio antony archie ariel arnold arthur asa
  augustus austin barack barney barry bart basil ben benjamin benny bernard bernie bill billy bob bobby boris boyd brad bradley
  brandon brendan brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlos cary cecil cesar chad charles charlie
  chester chip chris christian christopher chuck clarence clark claude clay clayton cliff clifford clint clive clyde cody colin connor
  conrad corey cory craig curt curtis dale damien dan daniel danny darin darran darrell darren darryl dave david dean declan denis dennis
  derek desmond devin dexter diego dimitri dinesh dirk dominic don donald doug douglas duane duncan dustin dwight dylan earl ed eddie edgar
  edmund eduardo edward edwin eli elias elijah elliot elliott elmer emil emmanuel enrique eric erik ernest ernesto ethan eugene evan
  ezra fabian felix fernando floyd francis francisco francois frank franklin fred freddie frederick gabriel gareth garrett gary gavin gene
  geoff geoffrey george gerald gerard gilbert giles glen glenn gordon graham grant greg gregory gustavo guy hamid hank hans harold harry
  harvey hasan hassan hector henry herb herbert herman homer horace howard hugh hugo hussein ian ibrahim ignacio igor imran ira irving isaac ismail
  ivan jack jackson jacob jacques jaime jake jamal james jamie jan jared jason javier jay jeb jed jeff jefferson jeffrey jerald jeremiah jeremy
  jerome jerry jesse jesus jim jimmy joaquin joe joel johan john johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan
  judd jules julian julio julius justin karl keith ken kenneth kent kevin khaled khalid kirk klaus kurt kyle lamar lance larry lars laurence lawrence
  lee leo leon leonard leroy leslie lester levi lewis liam lincoln lindsey lionel lloyd logan lorenzo lou louis lucas luis luke luther mahmoud
  malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mason matt matteo matthew maurice max maxwell mehdi mel
  melvin miguel mike miles milton mitch mitchell mitt mohamed mohammad mohammed morgan morris morton moses muhammad mustafa murray nate nathan
  nathaniel neal ned neil nelson newt nicholas nick nicolas nigel noah noam noel norman oliver omar orlando oscar osama otto owen pablo
  pat patrick paul pedro percy perry pete peter phil philip phillip pierre preston rafael rahm ralph ramon rand randall randy raul ray
  raymond reggie reginald reid reince rene rex ricardo rich richard rick ricky rob robby robert roberto rod rodney rodrigo roger roland ron ronald
  ronnie ross roy rudolph rudy rupert russ russell ryan salman sam samir samuel santiago saul scott sean sebastian sergei sergio seth
  shane shaun shawn sheldon sherman sid sidney silvio simon solomon spencer stan stanley stefan stephen sterling steve steven stuart syed ted
  terence terrence terry thad theodore theresa thomas tim timothy toby todd tom tommy tony travis trent trevor troy tucker tyler
  ulrich vernon victor vijay vince vincent vladimir volodymyr wallace walter warren wayne wendell wesley wilbur will willard william willie
  winston wolf wyatt xavier yair yasser yitzhak yosef yusuf zachary zack ziad
  aarav abdel abdullahi abebe abhishek adebayo adel aditya adnan ajay akash akbar akira akshay alain alberto aleksandar
  aleksander aleksei alessandro alexandre alexei alfonso alhaji alistair alok aman amit amitabh anand anatoly andrei andrej
  andrzej angus anil ankit antoine anton anwar arjun armando arne arturo arun arvind ashok ashraf asif atiku axel ayub
  babatunde bartosz bashir benedikt bilal bjarne bjorn bogdan boubacar cathal cedric cesare chidi chinedu christoph
  christophe christos claudio conor cormac dario darius darragh davide deepak denys devendra didier dieter dimitris dmitri
  dmitry donnacha eamon eduard einar emeka emre enda enrico ercan ernst esteban euan evgeny eyal fabio fahad faisal farhan
  farid fergus fernand filip florian franco frank-walter franz fredrik friedrich fumio gabor gautam gennady gerhard giacomo
  gianni gino giorgio giovanni girish giuseppe gopal goran gordan grigory guido guillaume guillem guillermo gunnar gunther
  gustav hakan hamad hamza haris harish harsh heinrich heinz helmut henri henrik hiroshi hisham hossein husain idris
  ikechukwu imad imtiaz ismael istvan ivo jaap jacek jagdish jakob jakub jamil jan-erik jani jarek jaroslav javed jens
  jerzy jiri joao joaquim jochen johannes jorn jouni juergen jurgen kabir kamal karan karim kaushik kazuo keir kenji kofi
  konrad krishna kristian krzysztof kwabena kwame lachlan lasse laszlo laurent leandro leonid lorcan luca luciano luigi
  lukas lukasz maciej magnus mahesh mahmood manish manmohan manoj marek mariano mathias matthias matti maurizio mauro mihai
  mikael mikhail mikko milos mirza mohit moussa mukesh murat mustapha nabil narendra naresh nasser naveen nikhil nikola
  nikolai nikos nils nitin obinna oleg oleksandr olivier olof omer osman otabek ousmane padraig pankaj parth pascal patrice
  pavel pawel pekka petr philippe pierluigi pieter piotr piyush prakash pramod praveen radek radoslaw rahul rajat rajesh
  rajiv rajnath rakesh ramesh ramzi ranjit rashid rasmus ravi raza recep reinhard riccardo rico riku rishi robbie rohan
  rohit rolf romano rory ruben ryszard sachin sadiq saeed sajid salim salvador salvatore samuli sandeep sanjay satish
  satoshi saurabh sayed sean-paul selim serge sergey seyoum shahid shankar sharad shashi shigeru shinzo siddharth sipho
  slawomir slobodan soren sourav stavros stefano suleiman sunil suresh sven tadeusz takashi tamas tariq taro tayyip tendai
  tenzin thabiso thabo theo theodoros thierry thorsten tiago tobias tomas tomasz tomislav torsten tristan tunde uday umar
  umberto uwe valentin vasily vikas vikram viktor vinay vinod virat vitaly vittorio vivek vusi waleed wasim werner wilhelm
  wim wojciech yahya yann yannick yevgeny yogi yoshihide youssef yuri zafar zaheer zbigniew zoltan zoran`);

/** What belongs to a name behind a comma: "Halden Foods, Inc.", "Ana Ruiz, M.D." */
export const AFTER_NAME = words('inc ltd llc llp plc corp jr sr m.d ph.d esq j.d r.n');

/** Small words inside a name. */
export const NAME_PARTICLES = words('de van von der den al bin ibn la le el del du da dos di ter');

/** What belongs to a person’s name behind it: "Ivo Hale Jr.", "Ana Ruiz, M.P." */
export const SUFFIXES = words('jr sr ii iii iv kc qc mp msp mla obe mbe cbe m.d ph.d md phd esq r.n j.d ,');

/** What ties the parts of a body's name: "Department for Ports". */
export const BODY_TIES = words('of for');

/** Words with "of" that name an office or a body: "Secretary of State", "Friends of the Quay". */
export const OWN_BODIES = words('secretary friends doctors reporters knights guardians parents mothers');

/** Forms of address that are nobody’s role. */
export const COURTESY = words('mr mrs ms miss mx sir dame lord lady madam dr cllr shri smt');
