import { finds } from './prose';

describe('indirect speech', () => {
  describe('with "that"', () => {
    finds('indirect', [
      '{Ruiz} <said> that [the bridge would open in May].',
      '{The ministry} <announced> that [no permits would be issued this year].',
      '{Officials} <warned> that [the dam could fail within days].',
      '{She} <added> that [nobody had been hurt].',
      '{The company} <has admitted> that [it knew of the leak]. The stock fell.',
    ]);
  });

  describe('with a hearer', () => {
    finds('indirect', [
      '{Ruiz} <told> reporters that [the talks had failed].',
      '{The doctor} <told> the court [the patient had been warned].',
      '{Ms. Okafor} <informed> the board that [she would resign].',
      '{The captain} <assured> passengers that [the ferry was safe].',
      '{Vogel} <warned> the council that [the money would run out].',
    ]);
  });

  describe('without "that"', () => {
    finds('indirect', [
      '{The union} <said> [Tuesday’s strike would go ahead].',
      '{Ruiz} <said> [the bridge would open in May].',
      '{The union} <says> [its members have not been paid since March].',
      '{Police} <said> on Sunday [two men had been arrested].',
      '{He} <claimed> [the letter was a forgery].',
      '{The growers} <argue> [the tax will ruin them].',
      '{The coroner} <said> [there had been no warning].',
      '{Some} <say> [the road will never open].',
    ]);
  });

  describe('before a dash that goes back to the narrator', () => {
    finds('indirect', [
      '{Ruiz} <said> [the bridge would stay closed] — a blow to the port, which had hoped for May.',
      '{The ministry} <said> that [no permits would be issued] — to the dismay of the growers.',
      '{Vogel} <said> [the road — a dirt track in 1950 — would be paved].',
    ]);
  });

  describe('before “despite”, behind a comma, of what speaks against it', () => {
    finds('indirect', [
      '{The ministry} <has affirmed> that [the fare was agreed with the growers], despite their refusal on Friday.',
      '{Vogel} <said> [the road, despite its bends, would be paved].',
      '{Ruiz} <said> that [the ferry would sail despite the storm].',
    ]);
  });

  describe('inverted', () => {
    finds(undefined, [
      '“[The water is rising,]” <said> {Mara Velic, who has lived by the river for forty years}.',
      '“[It may need time,]” <said> {Tomas Berg, a fellow at the Northern Institute}. “[Or luck.]”',
      '[The road will stay closed until May], <said> {Lena Vogel, the mayor of Tarn}.',
      '“[Are we safe?]” <asked> {one of the passengers}.',
      '[No one was to blame], <concluded> {the inspector}.',
    ]);
  });

  describe('with the attribution last or in the middle', () => {
    finds('indirect', [
      '[Berg is leaving], {the Daily Strait} <reports>.',
      '[The reefs are dying], {the authors} <report>.',
      '[The dam could fail within days], {the engineer} <warned>.',
      '[The money was never paid], {prosecutors} <allege>.',
      '[The valve], {she} <said>, [had been closed for years].',
      '[In the long run], {economists} <say>, [the tax pays for itself].',
      '[The bridge was safe], {the ministry} <insisted> on Tuesday.',
      '[That is not enough], {Vogel} <conceded> on Friday, shortly before she sat down with the growers.',
      '[At least nine boats were lost], {local radio} <reported>.',
      '[The mill had been sold], {two people briefed on the matter} <told> the paper.',
    ]);
  });

  describe('by "according to"', () => {
    finds('indirect', [
      '[Two trains were late], <according to> {the railway}.',
      '<According to> {Ruiz}, [the bridge will open in May].',
      '[The fire began in the kitchen], <according to> {a police report}.',
      '<According to> {two officials familiar with the matter}, [the talks have failed].',
      '[Prices rose by a fifth], <according to> {the statistics office}.',
    ]);
  });

  describe('by "in the words of" and "per"', () => {
    finds(undefined, [
      '<In the words of> {the harbour master}, “[it was a miracle.]”',
      '[It was a miracle], <in the words of> {the harbour master}.',
      'It was, <in the words of> {her coach}, “[a race to forget.]”',
      '[The ferry was half empty], <per> {The Strait Post}.',
      '[Two boats were lost], <per> {the coastguard}.',
    ]);
    finds(undefined, ['The rent is 900 pounds per month.', 'In other words, the bridge is shut.']);
  });

  describe('in parentheses', () => {
    finds(undefined, [
      'The road is shut ([until May], {Vogel} <says>).',
      'The bridge (which {engineers} <say> [is safe]) was closed.',
      'The mill burned down ({police} <said> [it was arson]).',
      'The bill passed ([by one vote], <according to> {the clerk}).',
      'The inquest ({the coroner} <said> [it would last a week]) began on Monday.',
    ]);
    finds(undefined, ['The bridge (built in 1901) was closed.']);
  });

  describe('as a question, a promise or a demand', () => {
    finds('indirect', [
      '{The judge} <asked> [whether the witness had been paid].',
      '{The governor} <promised> to [rebuild the school].',
      '{The union} <called for> [an end to the night shifts].',
      '{Vogel} <denied> [taking the money].',
      '{The minister} <urged> [both sides to return to the table].',
      '{Vogel} <explained> [why the bridge had been closed].',
    ]);
  });

  describe('by "as somebody says"', () => {
    finds('indirect', [
      'As {the ministry} <reported> on Monday, [the bridge had been closed].',
      '[The bridge was closed in March], as {Vogel} <explained>.',
      'As {the engineers} <warned> last year, [the pillars are too weak].',
      '[The tax has failed], as {the minister} <admitted> on Friday.',
    ]);
    finds(undefined, [
      'As the minister arrived, the crowd went home.',
      'As Vogel knew, the bridge was closed.',
    ]);
  });

  describe('is none where nobody has said anything', () => {
    finds(undefined, [
      'Just a quarter of the committee can ask the council to vote on it.',
      'Over ten years, the costs would add up to a million more than planned.',
      'Both of them had to respond to letters that showed the damage.',
      'The crew listens whenever he says it.',
      'It is worth noting the bridge was closed before.',
      'Remember: The bridge was closed before.',
    ]);
  });

  describe('in a clause that opens its sentence or stands inside another', () => {
    finds('indirect', [
      'While <saying> that [the plan was sound], Vogel left the room.',
      'Although {the union} <said> [it would strike], the trains ran on time.',
      'Vogel, {who} <claims> [she has won the vote], left the room.',
      'Because {the doctors} <warned> that [the water was bad], the school closed.',
      'After {Ruiz} <announced> that [the road was open], the drivers came back.',
      'A few weeks after {Ruiz} <announced> that [the road was open], the drivers came back.',
      'The talks went on, and while {Vogel} <said> [she would stay], the others left.',
      'As Berg shook his head and <vowed> to [mend the bridge], the growers cheered.',
      'As {Berg} <announced> that [the bridge would close], many in the hall cheered.',
      'Because {the doctors} <warned> that [the water was bad], there was no school.',
    ]);
  });

  describe('put to somebody as a question', () => {
    finds(undefined, [
      'Some families will be asked to leave their phones at the door.',
      '<Asked> [whether the bridge was safe], the engineer smiled.',
      'Vogel <was asked> by {a reporter} [why the bridge had been closed].',
      'When <asked> on Friday [if the school would stay], Vogel left.',
      'The minister <was asked> in parliament about [the cracks in the bridge].',
    ]);
  });

  describe('whose subject is an -ing form', () => {
    finds('indirect', [
      '{Vogel} <said> [closing the bridge was the last resort].',
      '[Driving there at night is a risk], {the captain} <said>.',
      '{Ruiz} <says> [winning in the spring will be hard].',
    ]);
    finds(undefined, ['Speaking to those who had come, Vogel opened the bridge.']);
  });

  describe('in two halves, of which the first alone is no clause', () => {
    finds(undefined, [
      '[If it rains], {she} <said>, [the match will be off].',
      '[When the money runs out], {Vogel} <warned>, [the school will close].',
      '[Unless the wind turns], {the captain} <said>, [nobody will sail].',
      '[Because the pillar is cracked], {the engineer} <said>, [the bridge must close].',
      '[Once the harvest is in], {the growers} <say>, [the debts can be paid].',
    ]);
  });

  describe('that a noun names', () => {
    finds(undefined, [
      'The panel rejected {Berg’s} <claim> that [he was “robbed”].',
      '{His} <claim> that [the vote was rigged] has been rejected.',
      '{The union’s} <warning> that [jobs would go] was ignored.',
      'Despite <warnings> that [the dam could fail], nobody left the valley.',
      'Vogel responded to <claims> by {the union} that [the bridge was old].',
      'Responding to claims by the union that the bridge was old, {Lena Vogel} <said> [it would hold].',
      '{The office} <said> in a statement that [the bridge was old].',
      'Few liked the <suggestion> by {a former mayor} that [the bridge “ought to go”].',
      'The <announcement> that [the mill would close] came as a shock.',
      'There were <allegations> that [the ballots had been burned].',
      'The mayor made fun of a <promise> of “[free milk for all]”.',
    ]);
  });

  describe('by documents and institutions', () => {
    finds('indirect', [
      '{His office} <said> in a statement that [the trip had been cancelled].',
      '{The report} <says> that [the pier was never inspected].',
      '{The court} <declared> that [the law was void].',
      '{A letter from the bank} <warned> that [the account would be closed].',
      '{The embassy} <confirmed> that [two tourists were missing].',
    ]);
  });

  describe('by those who speak for others', () => {
    finds('indirect', [
      '{The committee’s statement} <said> that [the trip was off].',
      '{A spokesman for the bakery} <said> that [the ovens were safe].',
      '{The tribunal} <ruled> that [the dismissal was unfair].',
      '{The lawsuit} <claims> that [the scales were rigged].',
      '{The central bank} <said> in its report that [prices would fall].',
    ]);
  });

  describe('in two halves around a short attribution', () => {
    finds(undefined, [
      '[It was], {she} <said>, [a day of shame].',
      '[It is], {Vogel} <says>, [the only way].',
      '[The bank’s own staff], {people familiar with the talks} <said>, [had warned of it].',
      '[The road], <according to> {police}, [will stay closed until Friday].',
      '[The strike], {union leaders} <say>, [could last until May].',
    ]);
  });

  describe('that a finding or a concession tells', () => {
    finds('mixed', [
      '{The commission} <found> that [Croft had “misled cabinet” in the spring].',
      '{The inquiry} <found> [the guards “wholly unprepared”].',
      '{He} <accepted> that [there had been “some” delay].',
    ]);
    finds(undefined, [
      '{Vogel} <accepted> that [the road was late].',
      'Vogel accepted the prize.',
      'Vogel accepted “some blame” for the delay.',
      'The boys found that the gate was shut.',
      'He found a coin.',
    ]);
  });

  describe('in the passive', () => {
    finds(undefined, [
      '{Ruiz} was quoted as <saying> that [the bridge would open in May].',
      '{The minister} was quoted by the agency as <saying> [the talks had failed].',
      '{Vogel} has been quoted as <saying> [she would not run again].',
      'It <was announced> on Friday that [the bridge would close].',
      'Vogel <was accused> of “[misleading the council]” by {the opposition}.',
    ]);
  });
});

describe('what looks like a report', () => {
  describe('tells of a deed or a thing', () => {
    finds(undefined, [
      'The ferry found the boat, reported it, and sailed on.',
      'The growers are questioning the other’s will to pay, with the mill having shut.',
      'Committed singers have kept the choir alive.',
      'The mill added over the last year, a time in which the mine had closed, three sheds.',
      'That comment was posted late at night.',
      'The judge read the list of recently released emails that had moved the town.',
      'How a mayor responds can be as telling as the storm itself.',
    ]);
    finds(undefined, ['{Vogel} <comments> that [the mill was old].']);
  });

  describe('has only the time before it', () => {
    finds(undefined, ['The next day, {the port} <posted>: “[The lights are mended.]”']);
  });

  describe('has only the scene before it', () => {
    finds(undefined, [
      'Standing by the gate, which the storm had bent, {Vogel} <replied>: “[We were lucky.]”',
      'The remark was meant for others, including, {he} <said>, “[those who never came to the meetings.]”',
    ]);
  });

  describe('tells what somebody did not say', () => {
    finds(undefined, ['Vogel did not say that the bridge was safe.']);
  });
});

describe('the span of what is reported', () => {
  describe('holds the main clause behind what opens it', () => {
    finds('indirect', [
      '{Vogel} <warned> the council that [if the rain does not stop in the hills, the dam could fail within a few days].',
      '{Berg} <argued> that [for all the faults of the bridge, the town has no choice but to keep it].',
    ]);
  });

  describe('of something to be done ends before a clause', () => {
    finds('indirect', [
      '{Berg} <agreed> to [sell the boat], and his sister went home.',
      '{She} <has promised> to [reduce the tolls], opposed the new road and left.',
      '{Vogel} <vowed> to [rebuild the mill], and who would pay was left open.',
      '{Vogel} <vowed> to [rebuild the mill, mend the road and plant trees].',
      '{Vogel} <promised> on Tuesday to [rebuild the mill].',
      '{Berg} <vowed> to [stay in the valley] and fought back.',
      '{The council} <accused> [the firm of lying, stealing and hiding the money].',
      '{Vogel} <deplored> [the lack of clarity about where the money went].',
      '{The council} <agreed> late last year to [rebuild the mill].',
      '{Vogel} <vowed> to [stay if the mill closed, and to pay the men].',
    ]);
  });

  describe('ends before what the narrator goes on to say', () => {
    finds(undefined, [
      'Vogel <said> [it was doable], while Berg <said> [it was not].',
      '{Ruiz} <said> [the bridge was “a mistake,”] although she had voted for it.',
      '{Ruiz} <said> [the bridge was “a mistake”], although she had voted for it.',
      '{Vogel} <said> [the plan was “dead,”] shaking her head.',
      '{Police} <said> [two men had been held].',
      '{The mayor} <praised> [the choir] after the concert.',
      '{The family} <described> him as [“kind” and “stubborn”].',
    ]);
  });

  describe('takes in what belongs to it', () => {
    finds(undefined, [
      '{Ruiz} <said> [the road, which was built in 1901, would be closed].',
      '{Ruiz} <said> [the road was shut, the bridge was down and the ferry was full].',
      '[States are called by the alphabet], {he} <noted>, [so it may be over by then].',
      '{The captain} <said> that [he was tired and that the ship was old].',
      '{The doctor} <said> [the boy, if he rested, would recover].',
      '{The women} <said> [they had mended the nets; sold the fish; and painted the boats].',
    ]);
  });
});

describe('other ways to attribute', () => {
  finds(undefined, [
    '<In the words of> {the judge}, “[this was a betrayal.]”',
    'As {Mayor Vogel} <put it>, “[we were lucky.]”',
    '“[We are closed,]” <read> {a sign on the door}.',
    '{The plan’s critics} <point out> that [the money is gone].',
    '{The letter} <reads>: “[Come home at once.]”',
    '{Two guards} <shouted> “[Stop!]”',
    '<In {her} words>, “[it was a long winter.]”',
    '{Vogel} <made it clear> that [the school would stay].',
  ]);
  finds(undefined, [
    'As the sun rose, the mayor went home.',
    'The guards read the letter and left.',
    'In the words there was no comfort.',
  ]);
});

describe('words in marks of which something is said', () => {
  describe('are of whom it tells', () => {
    finds(undefined, [
      '“[No comment]” was the <reply> from {the minister’s office}.',
      '“[A farce]” is how {Vogel} <described> it.',
      '“[Not today,]” was all {she} <would say>.',
      '“[You can’t eat pride,]” as {Vogel} <puts it>.',
      'What {Berg} <called> “[a blip]” turned into a slump.',
    ]);
    finds(undefined, ['“Cold River” is the title of her first book.']);
  });
});

describe('before a court', () => {
  finds(undefined, [
    'The inquiry <was told> [Vogel “could not recall” the meeting].',
    '{Berg, who denies taking the money}, <told> jurors [he was “broke”].',
    'The inquest <heard> that [the engine had been repaired twice].',
    '[The money was kept in a biscuit tin], a court <has heard>.',
    'The jury <heard> [the two men had quarrelled over a boat].',
    'The jury <was told> [the letters had been burned].',
    'The tribunal <was told> that [nobody had read the rules].',
    'The tribunal <heard> on Monday that [the nurse had been alone].',
  ]);
  finds(undefined, [
    '[The nurse had been alone for nine hours], the inquest <was told> on Monday.',
    '[Widow lost her savings], jury <told>',
    'The jury <heard> [how the letters had been burned].',
    '{The clerk} <told> the court that [the safe was empty].',
  ]);
  finds(undefined, ['The choir heard the bells.', 'The judge heard a noise in the corridor.']);
});

describe('what is in somebody’s head is not speech', () => {
  describe('beliefs', () => {
    finds(undefined, [
      'Ruiz believes that the bridge will hold.',
      'Vogel thinks the council is wrong.',
      'The pilots knew that the fog would come.',
      'Most growers assume the frost is over.',
      'The judge found the story hard to follow.',
      'Investors fear that prices will fall.',
    ]);
    finds(undefined, ['{Vogel} <said> [she believes the council is wrong].']);
  });

  describe('wishes', () => {
    finds(undefined, [
      'The growers hope the rain will stop by Monday.',
      'She wanted to leave before the storm.',
      'The children wish the summer were longer.',
      'Vogel would like to say goodbye.',
      'The crew longs for a quiet night.',
    ]);
    finds(undefined, ['{The growers} <said> [they hoped for rain].']);
  });

  describe('plans', () => {
    finds(undefined, [
      'The ministry plans to open the road in May.',
      'The union expects its members to vote on Friday.',
      'Vogel intends to sell the mill.',
      'The storm threatened to close the school.',
      'The ferry company aims to run at night.',
    ]);
    finds(undefined, ['{The ministry} <said> [it planned to open the road].']);
  });

  describe('what a title only touches on', () => {
    finds(undefined, [
      'Ministry Stresses Calm Approach to Talks',
      'There were answers that could have surprised the council.',
    ]);
  });
});
