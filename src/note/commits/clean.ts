import { cutEnd, oneSpaced } from '../words.ts';

/**
 * Rule 6: takes away what is around a sentence and not part of it. Numbers, hashes and addresses in its middle stay,
 * for without them it would say something else; the gate refuses such a line.
 */
const EMOJI =
  /\p{Regional_Indicator}{1,2}|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)*|:[a-z0-9_+-]{2,}:/gu;
const KEY = String.raw`[A-Z][A-Z0-9]+-\d+`;
const HASH = String.raw`(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b`;
const PLAIN = String.raw`(?:(?:GH-|[#!])\d+|${HASH}|https?:\/\/\S+)`;
const ANY = `(?:${KEY}|${PLAIN})`;
const KEYWORD =
  '(?:[Cc]lose[sd]?|[Ff]ix(?:es|ed)?|[Rr]esolve[sd]?|[Rr]efs?|[Ss]ee|[Pp]art of|[Ii]ssue|[Зз]акры(?:ла?|то|вает)|[Ии]справляет|[Рр]ешает|[Сс]м\\.?|[Зз]адача)';
const MORE = String.raw`(?:(?:\s*,\s*|\s+and\s+|\s+и\s+|\s+)${ANY})*`;
const IN_BRACKETS = new RegExp(String.raw`[([]\s*(?:${KEYWORD}[:\s]+)?${ANY}${MORE}\s*[)\]]`, 'gu');
const AT_START = new RegExp(String.raw`^(?:${KEY}|(?:GH-|[#!])\d+)${MORE}(?:\s*[:|\-–—])?\s+`, 'u');
const AT_END = new RegExp(
  String.raw`(?:[\s,;:\-–—]+${KEYWORD}[:\s]+${ANY}|[\s]*[,;:\-–—]\s*${ANY}|\s+${PLAIN})${MORE}$`,
  'u',
);
/** A line that would end like this has lost a part of its sentence. */
const CUT_SHORT =
  /(?:^|\s)(?:about|after|and|as|at|before|by|for|from|in|into|of|on|or|per|see|since|than|the|to|via|with|без|в|для|до|за|и|из|к|на|о|об|от|по|при|с|со|у)$/iu;

/** What may stand around a sentence is none of these. */
const ADORNED = /[^A-Za-zА-Яа-яЁё0-9 '’.,-]/;

const LOOSE = /[\s.,;:–—-]/;

/** The patterns of the rules are not run over pages of text. */
export const TOO_LONG = 2000;

export function cleanLine(text: string): string {
  if (text.length > TOO_LONG) return oneSpaced(text);
  const bare = oneSpaced(
    ADORNED.test(text) ? text.replace(EMOJI, ' ').replaceAll('`', '').replace(IN_BRACKETS, ' ') : text,
  );
  const started = cutEnd(bare, LOOSE).replace(AT_START, '');
  const ended = cutEnd(started.replace(AT_END, ''), LOOSE);
  return (CUT_SHORT.test(ended) ? started : ended).replace(/\s+([,;:])/g, '$1').trim();
}
