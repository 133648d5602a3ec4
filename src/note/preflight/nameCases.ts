/** A name in all its Russian cases. */
import { escapeRegExp } from './text.ts';

/** Of nouns and adjectives, whatever the name's own one: "Флора" → "Флоры", "Новая" → "Новой". Longer ones first. */
const ENDINGS =
  'ыми|ими|ами|ями|ого|его|ому|ему|ией|ием|оем|[аеёиоуыюя]й|[аоуы]м|[ёеия]м|[аиоуыюя]х|[ао]я|яя|ия|[оуе]ю|юю|ию|ью|[оеиы]е|[оеё]в|ии|[аеёийоуыьюя]|';
/** Which one it has; "Виктория" keeps its "и", for "Виктор" is somebody else. */
const ENDING = /(?:[ая]я|[ыио]й|[оеыи]е|[аеёийоыья])$/;
/** "Купец" → "Купца", "Городок" → "Городка" */
const FLEETING = /[оеё]([кц])$/;

/** A name's parts: Russian words that have cases, quotation marks, white space. */
const PART = /(?<![\p{L}\p{N}])[а-яё]{3,}(?![\p{L}\p{N}])|["«»“”„]|\s+|./giu;

/** The source of a pattern for the name in any of its cases, with or without its quotation marks, "ё" or "е". */
export function anyCase(name: string): string {
  return name.replace(PART, (part) => {
    if (/^["«»“”„]/.test(part)) return '["«»“”„]?';
    if (/^\s/.test(part)) return String.raw`\s+`;
    if (part.length < 3) return escapeRegExp(part);
    const stem = part.toLowerCase().replace(ENDING, '').replace(FLEETING, '+$1');
    return `${stem.replace(/[её]/g, '[её]').replace('+', '[оеё]?')}(?:${ENDINGS})`;
  });
}
