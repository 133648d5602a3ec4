/** Russian below the sentence: days in their cases, numbers, agreement, and how a person's words fit into ours. */

import { data, join, say, type Words } from '../words.ts';
import { endBare } from './ends.ts';

/** Keeps a number with what it counts, and a dash with the word before it. */
export const NBSP = '\u00a0';

/** By weekday from Sunday; the preposition belongs to the form ("во вторник", "ко вторнику", "со среды"). */
const WEEKDAYS = {
  is: 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' '),
  on: 'в воскресенье|в понедельник|во вторник|в среду|в четверг|в пятницу|в субботу'.split('|'),
  onto: 'на воскресенье|на понедельник|на вторник|на среду|на четверг|на пятницу|на субботу'.split('|'),
  since: 'с воскресенья|с понедельника|со вторника|со среды|с четверга|с пятницы|с субботы'.split('|'),
  until: 'до воскресенья|до понедельника|до вторника|до среды|до четверга|до пятницы|до субботы'.split('|'),
  /** The accusative alone, after "по". */
  through: 'воскресенье понедельник вторник среду четверг пятницу субботу'.split(' '),
  by: 'к воскресенью|к понедельнику|ко вторнику|к среде|к четвергу|к пятнице|к субботе'.split('|'),
} as const;
export type Case = keyof typeof WEEKDAYS;
const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const PLURAL = new Intl.PluralRules('ru');

/** "22 июня", with the year if it is not `year`. */
export function writeDate(day: string, year: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const text = `${date.getUTCDate()}${NBSP}${MONTHS[date.getUTCMonth()]}`;
  return date.getUTCFullYear() === year ? text : `${text} ${date.getUTCFullYear()}${NBSP}года`;
}

/** "в понедельник, 22 июня"; where the sentence goes on a comma must follow. */
export function writeDay(day: string, year: number, form: Case): string {
  const weekday = WEEKDAYS[form][new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday?.replace(' ', NBSP)}, ${writeDate(day, year)}`;
}

/** "со среды, 23 декабря, на среду, 30 декабря" */
export function writeMove(from: string, to: string, year: number): string {
  return `${writeDay(from, year, 'since')}, ${writeDay(to, year, 'onto')}`;
}

/** "a, b и c" */
export function writeList(items: readonly Words[]): Words {
  const last = items.at(-1) ?? [];
  return items.length < 2 ? last : say`${join(items.slice(0, -1), ', ')} и ${last}`;
}

/** The form for a whole number: `2, ['вопрос', 'вопроса', 'вопросов']` → "вопроса". */
export function pluralOf(count: number, [one, few, many]: readonly [string, string, string]): string {
  const rule = PLURAL.select(count);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

const MASCULINE = 'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'.split(' ');
const FEMININE = ['ноль', 'одна', 'две', ...MASCULINE.slice(3)];
const NEUTER = ['ноль', 'одно', ...MASCULINE.slice(2)];
const NUMBERS = { masculine: MASCULINE, feminine: FEMININE, neuter: NEUTER };

/** "два вопроса", up to twelve in words. Nominative, which in the masculine and neuter is the accusative too. */
export function writeCount(
  count: number,
  forms: readonly [string, string, string],
  gender: keyof typeof NUMBERS = 'masculine',
): string {
  const number = NUMBERS[gender][count];
  return number === undefined ? `${count}${NBSP}${pluralOf(count, forms)}` : `${number} ${pluralOf(count, forms)}`;
}

/** "22,5" for 225 tenths. */
export function writeTenths(tenths: number): string {
  return String(tenths / 10).replace('.', ',');
}

/** "22,5 часа", "1 час", "5 часов" */
export function writeHours(tenths: number): string {
  // Of a fraction it is always "часа".
  const noun = tenths % 10 === 0 ? pluralOf(tenths / 10, ['час', 'часа', 'часов']) : 'часа';
  return `${writeTenths(tenths)}${NBSP}${noun}`;
}

/** After "около" and "не меньше": "часа", "14 часов", "2,5 часа". */
export function writeHoursOf(tenths: number): string {
  if (tenths === 10) return 'часа';
  const one = tenths % 10 !== 0 || pluralOf(tenths / 10, ['1', '2', '5']) === '1';
  return `${writeTenths(tenths)}${NBSP}${one ? 'часа' : 'часов'}`;
}

/** "«Страница новости»"; quotation marks within become „ “. */
export function quote(name: string): Words {
  return say`«${data(name.replaceAll('«', '„').replaceAll('»', '“'))}»`;
}

/** "переносится" or "переносятся": "Телефоны и планшеты" are many, "Страница новости" is one. */
export function agree(name: string, one: string, many: string): string {
  const words = name.trim().toLowerCase().split(/\s+/);
  const first = words[0] ?? '';
  // A name in other letters, or in quotation marks, is one thing.
  if (!/^[а-яё-]+$/.test(first)) return one;
  const joined = words[1] === 'и' || (/(?:ая|яя|ое|ее|ый|ий|ой)$/.test(first) && words[2] === 'и');
  return joined || isPlural(first) ? many : one;
}

/** Nouns in -ы and -и, adjectives in -ые and -ие; "описание" and "меню" are one. */
function isPlural(word: string): boolean {
  if (/ы(?:е)?$/.test(word)) return true;
  if (word.endsWith('ие')) return /[бвгджзклмнпрстфхцчшщ](?:н|к|г|х|ш|щ|ж|ч)ие$|[гкхшщжч]ие$/.test(word);
  return word.length > 3 && word.endsWith('и') && !/^(?:такси|жалюзи|пари)$/.test(word);
}

const SMALL_WORDS = new Set(
  'мы вы они он она оно я это эти этот эта все всё ещё уже не нет ни только без в во на по с со из за до к ко о об от при для если когда пока там тут здесь сейчас пусть можно нужно надо есть один одна одно два две три несколько сначала потом новый новая новое новые'.split(
    ' ',
  ),
);

/** A person's sentence within ours: no full stop, and no capital unless its first word may be a name. */
export function soften(text: string): string {
  const bare = endBare(text);
  const first = /^\p{L}+/u.exec(bare)?.[0] ?? '';
  // One letter is no abbreviation: "В", "С", "К".
  const plain = first.length === 1 || first !== first.toUpperCase();
  return SMALL_WORDS.has(first.toLowerCase()) && plain ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

/**
 * ", потому что мы ждали тексты", ", из-за болезни", ": сначала делаем слайдшоу". `afterDay`: our words end with a
 * day, which a comma closes.
 */
export function writeReason(reason: string | null, afterDay = true): Words {
  const bare = soften(reason ?? '');
  if (data(bare).length === 0) return [];
  const low = bare.charAt(0).toLowerCase() + bare.slice(1);
  if (/^(?:потому что|так как|поскольку)\s/iu.test(bare)) return say`, ${data(low)}`;
  if (/^(?:из-за|по причине|в связи с|ввиду|по просьбе|по вашей просьбе)\s/iu.test(bare)) {
    return afterDay ? say`, ${data(low)}` : say` ${data(low)}`;
  }
  return /^(?:мы|вы|они|он|она|оно|я)\s/u.test(bare) ? say`, потому что ${data(bare)}` : say`: ${data(bare)}`;
}

/** Whether a remark speaks of faults that will be "fixed" rather than of a thing that will be "ready". */
export function speaksOfFaults(remark: string): boolean {
  return (
    /ошиб|проблем|недоч[её]т|недоработ|неточност|баг|дефект|опечат|сбо[йяюие]|замечани/iu.test(remark) &&
    !/(?:^|\s)(?:нет|без|не)(?:\s|$)|исправлен|исправил|устран|реш[её]н|ни одн/iu.test(remark)
  );
}

const PATRONYMIC = /(?:вич|ьич|мич|вна|чна|шна)$/iu;

/** "Анна" for "Анна Белова", "Анна Петровна" where there is a patronymic; after a title all of it, of an address nothing. */
export function addressOf(name: string): string {
  const whole = name.trim();
  if (whole.includes('@')) return '';
  if (/^(?:г-н|г-жа|господин|госпожа|уважаем|mr|mrs|ms|dr)(?:$|[\s.а-я])/iu.test(whole)) return whole;
  const words = whole.split(/\s+/);
  const at = words.findIndex((word, index) => index > 0 && PATRONYMIC.test(word));
  // A surname like "Петрович" after the only other word is taken for a patronymic: the politer error.
  return at > 0 ? `${words[at - 1]} ${words[at]}` : (words[0] ?? '');
}
