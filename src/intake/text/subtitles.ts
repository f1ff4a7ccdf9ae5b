import { type Article, type ArticleDetails, known, type Paragraph } from '../article';
import { Refusal } from '../refusal';
import { languageOf } from './language';

const TIMES = /^(\d{1,2}:)?(\d{1,2}):(\d\d)[.,]\d{1,3}\s*-->\s*(\d{1,2}:)?(\d{1,2}):(\d\d)[.,]\d{1,3}/;
const VOICE = /^<v(?:\.[\w.-]+)?\s+([^>]+)>/;
const TAG = /<\/?[^>]{1,80}>|\{\\[^}]{1,40}\}/g;
/** "ANA RUIZ:", "Ana Ruiz:" at the begin of a line: who speaks. */
const NAMED = /^(?:-\s*)?(\p{Lu}[\p{L}.'’ -]{1,40}):\s+/u;
/** After a pause of so many seconds a paragraph begins, and after a sentence that ends so many letters on. */
const PAUSE = 3;
const LONG_ENOUGH = 400;

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Whether a text is a file of subtitles: SubRip (.srt) or WebVTT (.vtt). */
export const isSubtitles = (text: string): boolean =>
  /^\uFEFF?WEBVTT(?:\s|$)/.test(text) ||
  /^\uFEFF?\s*\d+\s*\n\d{1,2}:\d\d:\d\d[.,]\d{1,3}\s*-->/.test(text.replace(/\r\n?/g, '\n'));

/**
 * What is said in subtitles, a paragraph for each turn of a speaker, with the time at which it begins. Speakers stand
 * before their words, as transcripts have it.
 */
export function subtitlesArticle(text: string): Article {
  const paragraphs: { time: string; speaker?: string | undefined; text: string }[] = [];
  let end = 0;
  for (const { from, to, lines } of cuesIn(text)) {
    for (const line of lines) {
      const { speaker, words } = spokenIn(line);
      if (words === '') continue;
      const last = paragraphs.at(-1);
      const isTurn = line.startsWith('-') || (speaker !== undefined && speaker !== last?.speaker);
      const isOver =
        /[.!?…]["”’»]?$/.test(last?.text ?? '') && (from - end > PAUSE || last!.text.length > LONG_ENOUGH);
      // Captions of live programmes repeat the line before.
      if (last?.text.endsWith(words) && !isTurn) continue;
      if (last && !isTurn && !isOver) last.text += ` ${words}`;
      else
        paragraphs.push({
          time: clock(from),
          speaker: speaker ?? (isTurn ? undefined : last?.speaker),
          text: words,
        });
      end = to;
    }
  }
  if (paragraphs.length === 0) throw new Refusal('empty');
  const spoken = paragraphs.map(paragraph => paragraph.text).join(' ');
  return {
    ...known<ArticleDetails>({ language: languageOf(spoken) }),
    paragraphs: paragraphs.map(
      ({ time, speaker, text }): Paragraph => ({
        time,
        text: speaker === undefined ? text : `${speaker}: ${text}`,
      }),
    ),
  };
}

function cuesIn(text: string): Cue[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap(block => {
      const lines = block.split('\n').map(line => line.trim());
      const at = lines.findIndex(line => TIMES.test(line));
      const times = TIMES.exec(lines[at] ?? '');
      if (!times) return [];
      return {
        from: seconds(times[1], times[2]!, times[3]!),
        to: seconds(times[4], times[5]!, times[6]!),
        lines: lines.slice(at + 1),
      };
    });
}

function spokenIn(line: string): { speaker?: string | undefined; words: string } {
  const voice = VOICE.exec(line)?.[1];
  const plain = line
    .replace(TAG, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  const named = NAMED.exec(plain);
  const words = (named ? plain.slice(named[0].length) : plain.replace(/^-\s*/, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return { speaker: voice?.trim() ?? named?.[1]?.trim(), words };
}

const seconds = (hours = '0', minutes: string, rest: string): number =>
  Number.parseInt(hours, 10) * 3600 + Number(minutes) * 60 + Number(rest);

const clock = (time: number): string =>
  [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60]
    .map(part => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
