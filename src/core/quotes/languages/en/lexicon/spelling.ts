import type { Spelling } from '../../../engine';
import { words } from './words';

/** How English is written. */
export const SPELLING: Spelling = {
  abbreviations: words(
    `mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt cpl adm rev fr hon pres amb supt insp det messrs mt ft st vs dept est cllr shri smt brig`,
  ),
  finalAbbreviations: words(
    `jr sr inc corp ltd co bros etc esq ph ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo jan feb mar apr aug sept sep oct nov dec mass ave blvd rd`,
  ),
  beforeNumber: words('no nos art sec fig pp'),
  noInitials: words('i'),
  openers: words(
    `the a an he she they it we i but and in on at this that these those his her their its when while if as for after before since soon later earlier asked speaking there what who however meanwhile so yet not no some many most one both another still then now`,
  ),
  clitics: words('s re ve d ll m'),
  ordinals: false,
  hangingHyphens: false,
  slashes: false,
};

/** "al-Said", "el-Masri": a name, small as it begins. */
export const NAME_WITH_ARTICLE = /^(?:al|as|an|el|bin|ibn|ben)-\p{Lu}/u;
