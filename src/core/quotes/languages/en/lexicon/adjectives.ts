import { words } from './words';

/** Common adjectives that their spelling does not give away. */
export const ADJECTIVES =
  words(`able aware familiar responsible available involved present bad big black blue brief bright broad busy calm cheap clean clear close cold common cool crazy dark dead dear deep
  different difficult direct dirty dumb early easy eager elderly empty equal fair fake false famous fast fat few fine firm flat foreign frank free fresh
  full further glad good grand gray great green grey gross half happy hard harsh heavy high hot huge human illegal inner just keen key kind
  large late latter lead legal likely little live lone long loose loud low mad main major mere mid middle mild minor modern modest nasty
  near neat new next nice north odd old only open own pale past perfect plain poor popular prime prior private proper proud public
  pure quick quiet rapid rare raw ready real recent red rich right rough round rude sad safe same second secret secure separate serious severe sharp
  short shy sick silent silly similar simple single slight slow small smart smooth social soft solid sorry south special stark steep stiff strange strict
  strong stupid sudden super sure sweet swift tall tense thick thin third tight tiny top tough true ugly unclear
  undecided unfair unlikely unusual upset vast violent warm weak weird west wet white whole wide wild wise worse worst wrong young
  better best bigger biggest larger largest smaller higher highest lower lowest older oldest younger youngest stronger longer wider greater greatest latest
  first last next previous current federal local state-owned national international european american british french german russian
  israeli chinese iranian canadian japanese indian mexican syrian iraqi palestinian lebanese ukrainian turkish arab african asian
  joint mass mainstream grass-roots high-profile low-key two-year self-described so-called long-term short-term full-time`);
