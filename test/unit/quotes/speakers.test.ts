import { finds } from './prose';

describe('speakers', () => {
  describe('with what belongs to the noun phrase', () => {
    finds(undefined, [
      '{John Amadi, the ministry spokesman}, <said> [the road was open].',
      '{Ministry spokesman John Amadi} <said> [the road was open].',
      '{Two diplomats familiar with the talks} <said> [the deal was close].',
      '{A lawyer for the family} <said> that [they would appeal].',
      '{Senator Ana Ruiz, a Democrat from Ohio}, <said> [she would vote against it].',
      '{The woman who runs the bakery} <said> [business was slow].',
      '{Lena Vogel (Tarn)} <said> [the council had failed].',
    ]);
  });

  describe('in apposition', () => {
    finds(undefined, [
      '{A letter from the council}, dated 3 May, <says> [the bridge is unsafe].',
      '{The company}, based in Oslo, <said> [it would appeal].',
      '{The actor}, best known for “Cold River,” <said> [he was retiring].',
      '{Dr Ada Obi, from the University of Tarn, who led the study}, <said>: “[It surprised us all.]”',
      '{Ivo Berg, who owns the mill}, <said> [it was old].',
      '{The prime minister, Ana Ruiz}, <said> [she was tired].',
      '{The party’s secretary, Ivo Berg}, in a statement on Monday, <urged> [members to stay].',
      '{Osei, who spoke through his lawyer, Ana Ruiz}, <said> [he was innocent].',
      '{Vogel, meanwhile, who was in Tarn}, <said> [the road was open].',
      '“[It is over,]” <said> {Ana Ruiz, M.D., head of the clinic}.',
      '{The ombudsman’s report}, published on Monday, <said> [the trust had failed].',
      '{Brandt, whose last film, “Glass Harbour,” won a prize}, <said> [he was tired].',
      '{Halden Foods, Inc., a maker of jam}, <said> [sales had doubled].',
    ]);
  });

  describe('with titles and roles', () => {
    finds(undefined, [
      '{First Minister Ana Ruiz} <said> [she was tired].',
      '{Det Ch Insp Ivo Berg} <said> [two men had been held].',
      '{Former captain Dan Hale} <said> [the team was weak].',
      '{Justice Wanda Kimani} <said> [the deal was void].',
      '“[We lost,]” <said> {Chief Executive Lena Vogel}.',
    ]);
  });

  describe('that are organisations', () => {
    finds(undefined, [
      '{The Farmers’ Union} <said> [it would strike].',
      '{Brook & Sons} <said> [the mill would close].',
      '{The University of Tarn} <said> [two students were missing].',
      '{The BBC} <said> [the film was ready].',
      '{Great Northern} <says> [no trains will run].',
    ]);
  });

  describe('without a name', () => {
    finds(undefined, [
      '{Many in the town} <say> [the deal is dead].',
      '{Those who know him} <say> [he is shy].',
      '{People who know her} <say> [she is shy].',
      '{One neighbour, who did not want to be named}, <said> [she heard shouting].',
      '{A source close to the talks} <claimed> [the price had doubled].',
      '{Two people briefed on the plan} <said> [it was dead].',
      '{An official who asked not to be named} <said> [the money was gone].',
      '{One in five} <say> [the road is safe].',
      '{Nearly nine out of 10} <said> [they would vote].',
      '{Aid groups} <say> [the wells are dry].',
    ]);
  });

  describe('of several people', () => {
    finds(undefined, [
      '{Both Ruiz and Vogel} <said> [they would resign].',
      '{Ruiz and her deputy} <said> that [the plan was sound].',
      '{Doctors, nurses and patients} <say> [the hospital is falling apart].',
      '{The mayor and the governor} <announced> that [the road would open].',
      '{The two ministers} <said> [they had agreed].',
    ]);
  });

  describe('one of whom speaks', () => {
    finds(undefined, [
      'Two divers came back late. {One of them} <said> [the wreck was empty].',
      '{Neither of the pilots} <said> [he was tired].',
      '{Some of the growers} <say> [the frost came early].',
      '{Both of her brothers} <said> [the boat was old].',
      '{Most of those present} <agreed> that [it was late].',
    ]);
  });

  describe('behind adverbs, times and insertions', () => {
    finds(undefined, [
      '{Ruiz} on Thursday <said> [the bridge would open].',
      '{Ruiz}, in an interview on Friday, <said> [the bridge would open].',
      '{The ministry}, however, <insisted> that [nothing had changed].',
      '{Vogel} also <said> [the school would stay].',
      'In Tarn on Monday, {Vogel} <said> [the school would stay].',
    ]);
  });

  describe('shared by several verbs', () => {
    finds(undefined, [
      '{Vogel} smiled and <said> [the school would stay].',
      'Vogel closed the meeting.| {She} left the guests, <adding> that [the school would stay].',
      'The talks ended late,| with {Ruiz} <telling> reporters that [nothing had been agreed].',
      'The talks ended late,| with both sides gone and {critics} <saying> [they had failed].',
      'The talks ended late,| with {the union’s leader, Ivo Berg}, <calling> them “[a farce]”.',
      '{Police} searched the house but <said> [nothing had been found].',
      'Speaking in Tarn, {Vogel} <said> [the school would stay].',
    ]);
  });

  describe('of inserts that close in marks, parentheses or nothing', () => {
    finds(undefined, [
      'The talks were short.| {Petrov, 63, a farmer raised in Tarn}, <said> [the rain came late].',
      '{Ana Ruiz (D-Ohio), one of the founders of the group}, <said> [she would stay].',
      '“[She is a mother of three,]” {another friend, Mariam Diallo} <told> the paper.',
      'The doctors said nothing.',
      'The storm led {the mayor} <to declare> that [the school was closed].',
      '{She} once <told> a visitor that [she hated boats].',
      '{A study published in the journal Tide} <suggests> that [the sea is rising].',
      '{United} <confirmed> on Thursday that [the coach had left].',
      'The vote came late.| {The union}, calling it “[a mess,]” said [it would strike].',
      'Calling it “[a mess,]” {the union} said [it would strike].',
    ]);
  });

  describe('of words in marks without a verb of saying', () => {
    finds(undefined, [
      'Vogel shook her head.| “[I never signed that letter.]”',
      '“We will stay,” Ruiz said.|\n\n“[There is nowhere else to go.]”',
      '“The river rose in an hour,” said Ivo Petrov.| “[We lost the boats first.]”',
      'That did not surprise {the pollster Ana Ruiz}: “[The young never vote in the rain.]”',
      '{Brandt} opened the door. “[You have come too late.]”',
      'The verdict pleased the farmers’ lawyer: “[It was about time.]”',
    ]);
  });

  describe('a sentence or a paragraph away', () => {
    finds(undefined, [
      '{Vogel} was blunt. “[There is no money left.]”',
      'The verdict came at noon. {Ruiz} smiled. “[It was about time.]”',
      '“We will stay,” Ruiz said.\n\nIt was a long night.|\n\n“[Nobody sleeps here,]” {she} added.',
      '“I saw it first,” said Ivo Berg.|\n\n“[It was as big as a house.]”',
      '“The pier went first,” said Ivo Berg, who runs the kiosk.| “[Then the kiosk.]”',
    ]);
  });

  describe('behind words in marks, whatever the verb', () => {
    finds(undefined, [
      '“[We lost,]” {Vogel} <shrugged>.',
      '“[Stay indoors,]” {police} <urged>.',
      '“[Let me in,]” {he} <begged>.',
      '‘[You’re late]’, {Mrs Penrose} <grunted>.',
      '“[The era of empty shelves is over,]” {the governor} was quoted as saying.',
    ]);
    finds(undefined, [
      '“Cold River,” the band’s first album, sold well.',
      'Over the door of “The Oak,” the porter slept.',
    ]);
  });
});
