/** A name in all its Russian cases. */
import { escapeRegExp } from './text.ts';

/** How names end, what of them goes, and what may stand for it; the first that fits. "Василий" is among the adjectives. */
const DECLENSIONS: readonly (readonly [name: RegExp, goes: RegExp, cases: string])[] = [
  [
    /^.{2,}(?:[ая]я|[ыио]й|[оеы]е|ие)$/,
    /..$/,
    'ая|яя|ую|юю|[оеыи]й|[оеи]ю|[оеыи]е|[ое]го|[ое]му|[ыиое]м|[ыи]х|[ыи]ми|[ои]я|[ои]ем|ии',
  ],
  [/[ыи]$/, /.$/, 'ы|и|[ое]в|ей|[ая]м|[ая]ми|[ая]х|'],
  [/[оеё]в$|[иы]н$/, /$/, 'а|у|е|[ыо]м|'],
  [/./, /[аеёйоуьюя]?$/, '[аеийоуыьюя]|[оеё]й|[оеь]ю|[оеё]м|'],
];
/** "Купец" → "Купца", "Городок" → "Городка" */
const FLEETING = /[оеё]([кц])$/;

/** A name's parts: Russian words that have cases, quotation marks, white space. */
const PART = /(?<![\p{L}\p{N}])[а-яё]{3,}(?![\p{L}\p{N}])|["«»“”„]|\s+|./giu;

/** The source of a pattern for the name in any of its cases, with or without its quotation marks, "ё" or "е". */
export function anyCase(name: string): string {
  return name.replace(PART, (part) => {
    if (/^["«»“”„]/.test(part)) return '["«»“”„]?';
    if (/^\s/.test(part)) return String.raw`\s+`;
    return part.length < 3 ? escapeRegExp(part) : casesOf(part.toLowerCase());
  });
}

function casesOf(word: string): string {
  const [, goes, cases] = DECLENSIONS.find(([fits]) => fits.test(word)) as (typeof DECLENSIONS)[number];
  const eitherE = (text: string) => text.replace(/[её]/g, '[её]');
  const stem = eitherE(word.replace(goes, '').replace(FLEETING, '+$1')).replace('+', '[оеё]?');
  return `(?:${eitherE(word)}|${stem}(?:${cases}))`;
}
