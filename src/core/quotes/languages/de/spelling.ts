import type { Spelling } from '../../engine';

const split = (list: string): string[] => list.split(/\s+/);

/** How German is written. */
export const SPELLING: Spelling = {
  abbreviations: new Set(
    split(`dr prof z.b u.a bzw ca d.h vgl evtl ggf inkl sog geb st nr mio mrd hl str min max bspw zzgl abs art jr sr mr mrs u o i.d.r usw v.a s o.g
    dipl ing med phil rer nat`),
  ),
  finalAbbreviations: new Set(),
  beforeNumber: new Set(),
  noInitials: new Set(),
  openers: new Set(),
  clitics: new Set(),
  ordinals: true,
  hangingHyphens: true,
  slashes: true,
};
