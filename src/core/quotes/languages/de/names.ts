const split = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Given names of women that are common in German news. */
export const FEMALE_NAMES =
  split(`alexandra alice andrea angela angelika anja anke anna anne annegret annette antje astrid barbara beate beatrix
  bettina birgit brigitte britta carmen carola caroline charlotte christa christiane christina christine claudia condoleezza cornelia dagmar daniela
  doris edith elena elisabeth elke ellen emilia erika eva franziska franka gabriele gerda gerlinde gesine gisela gloria gudrun hanna hannah heide heidemarie heidi
  heike helga hilde hillary ilse ines inge ingeborg ingrid irene iris jana janine jasmin johanna julia jutta karin karla katharina kathrin
  katja katrin kerstin kristina lara laura lena lisa luise manuela maren margarete margot maria marianne marie marion marlene martina
  melanie michaela michelle monika nadine natascha nicole nina olga petra regina renate rita rosa ruth sabine sandra sarah sevim sigrid silke
  silvana silvia simone sofia sonja stefanie stephanie susanne svenja sylvia tanja tina ulla ulrike ursula ute uta vera veronika waltraud`);

/** Given names of men. */
export const MALE_NAMES =
  split(`achim adam adolf albert alexander alfred andreas anton armin arno arnold artur axel barack benedikt benjamin bernd
  bernhard bert bill björn boris bruno carl carsten charles christian christoph claus clemens daniel david detlef dieter dietmar dirk dmitri donald eckart
  edmund egon emil erich erik ernst erwin eugen felix ferdinand florian frank franz friedrich fritz georg george gerald gerd gerhard gernot gordon
  gregor guido gustav günter günther hamid hans harald hartmut heiko heiner heinrich heinz helmut henning henry herbert hermann horst hubert hugo
  ingo iwan jacques jaap jakob jan jens joachim jochen joe johann johannes john jonas josef joseph josé jörg jürgen kai karl karl-heinz karl-theodor
  karsten kevin klaus kofi konrad konstantin kurt lars leo lothar luis lukas lutz manfred marc marcel marco mark markus martin mathias
  matthias max maximilian michael michail mohammed moritz nicolas nils norbert olaf oliver oskar oswald otto pascal patrick paul peer peter philip philipp
  rafael rainer ralf ralph reiner reinhard rené richard robert roland rolf roman rudi rudolf rupert rüdiger sascha sebastian siegfried
  sigmar silvio simon stefan steffen stephan sven theo theodor thilo thomas thorsten tim tobias tom tony torsten udo ulrich uwe viktor volker
  walter werner wilhelm willi willy winfried wladimir wolf wolfgang wolfram`);
