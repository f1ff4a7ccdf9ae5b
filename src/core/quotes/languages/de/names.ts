const split = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Given names of women that are common in German news, from wherever they are. */
export const FEMALE_NAMES =
  split(`adelheid adriana agnes agnieszka aleksandra alexa alexandra alice alina amanda amelie amy anastasia andrea angela angelika anika anita anja anke ann
  anna annabelle annalena anne annegret anneliese annemarie annette annika antje ashley astrid barbara barbra beate beatrice beatrix berit bernadette
  berta bettina betty birgit brigitta brigitte britta bärbel camilla carla carmen carol carola caroline catherine cecilia cecilie chantal charlotte
  cheryl chiara christa christel christiane christin christina christine cindy clara claudia condoleezza cordula corinna cornelia cristina céline dagmar
  dalia dana daniela deborah denise diana diane dilma dina donna dora doris dorothea dorothee dorothy edeltraud edith eleanor elena eleonore elfriede
  elif elisa elisabeth eliza elizabeth elke ella ellen elsa elvira emilia emily emma erika erna esther eva eveline evelyn ewa fabienne fatima fatma
  federica felicitas francesca franka franziska frauke frieda friederike gabi gabriela gabriele galina gerda gerlinde gertrud gertrude gesa gesine gina
  giorgia giovanna gisela gitta giulia gloria greta grit gudrun hanna hannah hatice hedwig heide heidemarie heidi heike helen helena helene helga hella
  henriette hertha hilde hildegard hillary ilka ilona ilse imke ines inga inge ingeborg ingrid inka irene irina iris irma isabel isabell isabella
  isabelle jacqueline jana jane janet janina janine jasmin jeanette jelena jennifer jenny jessica joan joanna johanna josefine josephine joyce juana
  judith julia juliane julie jutta karin karla karolina karoline katarina kate katerina katharina katharine katherine kathleen kathrin kathy katinka
  katja katrin katrina kerstin kirsten klara konstanze kornelia kristina käthe lara larissa laura laurie lea leila lena leonie leyla liane lidia
  lieselotte lilli linda lisa lisbeth liz lotte louise lucia lucie lucy luisa luise lydia lynn madeleine magda magdalena maike maja malala malu mandy
  manuela mareike maren marga margaret margareta margarete margit margot margret maria mariana marianna marianne marie marietta marija marilyn marina
  marion marisa marita marlene marta martha martina mary mathilde maud mechthild megan meike melanie melissa mercedes meryem mette mia michaela michelle
  michèle mireille miriam mirjam mona monika nadia nadine nadja nancy naomi natalia natalie natalja natascha nathalie nele nicole nina nora noëlle nuria
  oksana olga ottilie pamela paola patricia patrizia paula pauline penelope petra pia pilar priscilla rachel rahel ramona rebecca rebekka regina renate
  ricarda rita rosa rosemarie roswitha ruth sabina sabine sahra sally samantha sandra sara sarah saskia selma serena sevim sharon sheila shirin sibylle
  sigrid sigrun silke silvana silvia simona simone sofia sofie solveig sonia sonja sophia sophie stefanie steffi stella stephanie sue susan susana
  susanna susanne suzanne svenja swetlana sybille sylvia sylvie ségolène tamara tanja tatiana tatjana teresa thea theresa therese theresia tina tineke
  traudel trude ulla ulrike ursel ursula uta ute valentina valerie vanessa vera verena veronica veronika veronique victoria viktoria viola virginia
  vivian waltraud waltraut wanda wendy wiebke wilhelmine yasmin yolanda yulia yvette yvonne zeynep zita zoe zsuzsanna`);

/** Given names of men. */
export const MALE_NAMES =
  split(`aaron abbas abdel abdul abdullah achim achmed adalbert adam adil adolf ahmad ahmed ahmet alain alan albert albrecht aldo alejandro aleksandar
  aleksander alessandro alex alexander alexei alexej alexis alfonso alfred alfredo ali alois alojz amir amos anatoli anders andreas andrei andrej andrew
  andré angelo ansgar anthony antoine anton antonio anwar arie ariel armin arne arno arnold arthur artur arturo asif attila augusto aurel avi axel aziz
  balthasar barack barry bashar bastian ben benedetto benedikt benito benjamin benno bernd bernhard bert berthold bertold bertram bill billy björn bob
  bodo bogdan boris boyko brad brendan brian bruce bruno burak burkhard burkhart bülent carl carl-heinz carlo carlos carsten cedric cem cemil cesare
  charles charlie chris christian christof christoph christophe christopher chuck claudio claus clemens colin conrad constantin cornelius craig curt
  cyril damian dan daniel daniele danilo danny dario david demetrius denis deniz dennis detlef detlev dick diego dieter dietmar dietrich dimitri
  dimitris dino dirk dmitri dominic dominik donald douglas dragan duncan dylan eberhard eckart eckhard eddie edgar edmund eduard eduardo edward edwin
  egbert egon ehud eike ekkehard elias elmar emanuel emil emilio emmanuel engelbert enno enrico enrique erdal erhard eric erich erik ernesto ernst erol
  erwin esteban etienne eugen eugene evo ewald fabian fabio fatih felipe felix ferdinand ferenc fernando fidel filippo finn florent florian francesco
  francis francisco franco frank frank-walter franz françois fred freddy frederic frederik fredrik friedbert friedel friedhelm friedrich fritz gabriel
  gary gaston gennadi georg george gerald gerard gerd gerhard gerhart gernot gero gerold gianni gilles giorgio giovanni giulio giuseppe goran gordon
  gottfried gottlieb graham grant greg gregor gregory grigori guido guillermo gunnar gunter gunther gustaf gustav guy gyula gérard günter günther hakan
  hamad hamid hannes hanno hans hans-christian hans-dietrich hans-gert hans-joachim hans-jochen hans-jürgen hans-peter hans-ulrich hans-werner harald
  harry hartmut hartwig harvey hasan hassan hasso hector heiko heiner heinrich heinz heinz-peter helge helmut hendrik henning henri henrik henry herbert
  heribert hermann hermannus hermes herwig hilmar hinrich hjalmar holger horst hosni howard hubert hubertus hugo hussein ian ibrahim ignacio ignaz igor
  ilham ilja imre ingmar ingo ingolf isaac ismail ismet ivan ivo iwan jaap jack jacques jaime jair jakob jakub james jamie jan jan-peter janez janos
  jaroslav jaroslaw jason jassin jassir javier jean jean-claude jean-luc jean-marie jean-paul jeff jeffrey jens jeremy jerry jerzy jesus jim jimmy jiří
  joachim joaquin joaquín jochem jochen joe joel joey johan johann johannes john johnny jon jonas jonathan jorge joschka jose josef josep joseph josip
  josua josé josé-maría juan julian julien julio julius juri jurij justin jérôme jörg jürgen kai kamal karl karl-heinz karl-theodor karsten kasimir
  kaspar kay keith kemal ken kenneth kevin kilian klaus knud knut kofi koji kolja konrad konstantin korbinian kuno kurt larry lars laurent lawrence lech
  lennart leo leon leonard leonardo leonhard leonid leopold levent levin lewis lex liam linus lorenz lorenzo lothar louis luc luca lucas luciano ludger
  ludwig luigi luis lukas lula lutz luís mahmoud mahmud maik malcolm malte manfred manuel marc marcel marcello marcelo marco marcos marcus marek marian
  mariano marinus mario marius mark markus martin mathias mathieu matteo matthew matthias matthieu maurice mauricio max maximilian mehdi mehmet meinhard
  meinolf mesut micha michael michail michel miguel mikael mike mikhail miklos milan milorad milos miloš mirko miro miroslav mitt moammar mohamad
  mohamed mohammed mordechai moritz morten muammar muhammad muhammed mustafa naser nasser nathan neil nelson nestor niall nicholas nick nico nicola
  nicolae nicolas niels nigel nik niklas niko nikola nikolai nikolaj nikolaus nikos nils norbert nuri néstor olaf olav ole oleg oliver olivier olli omar
  orhan osama oscar oskar osman oswald otmar ottmar otto pablo panos paolo pascal patrice patrick paul paulo pavel pawel pedro peer pekka pervez petar
  peter peter-michael petros philip philipp philippe pierre pieter piotr pius rafael raimund rainer rajiv ralf ralph ramon ramón randy raoul raphael
  raul ray raymond raúl recep reimund reiner reinhard reinhart reinhold renato rené reto ricardo riccardo richard rick rob robbie robert roberto robin
  rocco roderich rodney rodrigo roger roland rolf romain roman romano ron ronald ronny rory ross ruben rudi rudolf rudolph rupert ruprecht ruslan
  russell ruud ryan rüdiger saddam salman salvador salvatore sam sami samir samuel sandro santiago sascha saul saša scott sean sebastian selim sepp
  serge sergei sergej sergey sergio seyed sidney siegbert siegfried siegmar sigmar sigmund sigurd silas silvio simeon simon slavko slobodan stanislaw
  stanley stavros stefan steffen stephan stephen steve steven stuart stéphane sven sönke sören søren sükrü tadeusz tarik tassilo ted teodoro terry
  thaddäus theo theodor theodore thierry thilo thomas thorsten till tillmann tilman tilo tim timm timo timothy tino titus tobias todd tom tomasz
  tomislav tommy tomáš tony toralf torsten toto traian trevor tristan tyler udo ulf uli ulli ulrich umberto urs uwe vaclav valentin valentino vasile
  veit vicente victor viktor vincent vincenzo vinzenz vitali vito vittorio vladimir volker volkmar václav waldemar walid walter walther warren wassili
  wayne wendelin wenzel werner wesley wilfried wilhelm willem willi william willy wim winfried winston wjatscheslaw wladimir wladislaw wojciech wolf
  wolf-dieter wolf-dietrich wolfgang wolfram woody xaver xavier yannick yasser yussuf yusuf yves zbigniew zoltan zoran álvaro ángel étienne`);
