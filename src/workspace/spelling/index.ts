export { spelled } from './spelled';
export { type NameRules, type Respelling, Spellings, spellingsOn } from './spellings';
