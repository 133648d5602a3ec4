/** A name in all its Russian cases. */
import { escapeRegExp } from './text.ts';

/** What may stand for a name's ending, by that ending: "Флора" → "Флоры", "Купец" → "Купца", "Восток" → "Востока". */
const CASES =
  'ая:ая,ой,ую,ою яя:яя,ей,юю,ею ия:ия,ии,ию,ией ый:ый,ого,ому,ым,ом ий:ий,ия,ию,ием,ии,ого,ому,его,ему,им,ом,ем ой:ой,ого,ому,ым,ом,оя,ою,оем,ое ое:ое,ого,ому,ым,ом ее:ее,его,ему,им,ем ые:ые,ых,ым,ыми ие:ие,их,им,ими,ия,ию,ием,ии ок:ок,ка,ку,ком,ке,ока,оку,оком,оке ек:ек,ка,ку,ком,ке,ека,еку,еком,еке ец:ец,ца,цу,цем,цом,це,еца,ецу,ецом,еце а:а,ы,и,е,у,ой,ей,ою,ею я:я,и,е,ю,ей,ею о:о,а,у,ом,е е:е,я,а,ю,у,ем ь:ь,я,ю,ем,е,и,ью й:й,я,ю,ем,е,и ы:ы,ов,ам,ами,ах, и:и,ов,ев,ей,ам,ям,ами,ями,ах,ях,'
    .split(' ')
    .map((line) => line.split(':') as [string, string]);
/** Of a name that ends in a consonant; surnames have "ым". */
const OF_CONSONANT = ',а,у,ом,ем,е,ым';

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
  const [ending, cases] = CASES.find(([end]) => word.endsWith(end)) ?? ['', OF_CONSONANT];
  const stem = word.slice(0, word.length - ending.length);
  // "Рагу" has one form for all cases.
  const forms = /[уэю]$/.test(word) ? word : `${stem}(?:${cases.replaceAll(',', '|')})`;
  return forms.replace(/[её]/g, '[её]');
}
