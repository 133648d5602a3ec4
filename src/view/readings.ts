/** What people type into the fields of a form, read: a value, or what is wrong with it. Pure. */
import { isDay } from '../domain/days.ts';
import type { Rate } from '../domain/entities.ts';
import { parseDuration } from './parse.ts';

/** What is wrong, by the sentence that says so (FieldStrings.problems). */
export type Problem =
  | 'empty'
  | 'tooLong'
  | 'hours'
  | 'tooManyHours'
  | 'day'
  | 'farDay'
  | 'percent'
  | 'choice'
  | 'dayHours'
  | 'rate'
  | 'email'
  | 'zone'
  | 'weekday'
  | 'hour'
  | 'days';

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly limit?: number };
export type Reader<T> = (text: string) => Reading<T>;

const HOUR = 3_600_000;
/** More is a slip of the finger: eleven years without a night. */
const MOST_HOURS = 100_000;
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2099-12-31'];

/** A line of at most `max` letters, never empty. */
export function lineOf(max: number): Reader<string> {
  return (text) => {
    const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    if (line === '') return wrong('empty');
    return line.length > max ? wrong('tooLong', max) : right(line);
  };
}

/** Lines of together at most `max` letters, without blanks at their ends; never empty. */
export function wordsOf(max: number): Reader<string> {
  return (text) => {
    const lines = text.replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n').replace(/[^\P{Cc}\n\t]+/gu, ' ');
    const words = lines.replace(/[ \t]+$/gmu, '').trim();
    if (words === '') return wrong('empty');
    return words.length > max ? wrong('tooLong', max) : right(words);
  };
}

/** Nothing typed is no value. */
export function orNone<T>(read: Reader<T>): Reader<T | null> {
  return (text) => (text.trim() === '' ? right(null) : read(text));
}

export function into<T, U>(read: Reader<T>, change: (value: T) => U): Reader<U> {
  return (text) => {
    const reading = read(text);
    return reading.ok ? right(change(reading.value)) : reading;
  };
}

/** "9h", "1:30 h", "90m", "1.5" (hours) → ms. */
export const readHours: Reader<number> = (text) => {
  const plain = /^\d{1,9}(?:[.,]\d{1,4})?$/.test(text.trim());
  const ms = parseDuration(plain ? `${text.trim()}h` : text);
  if (ms === null) return wrong(plain ? 'tooManyHours' : 'hours');
  return ms > MOST_HOURS * HOUR ? wrong('tooManyHours') : right(ms);
};

/** "yyyy-MM-dd" of this century. */
export const readDay: Reader<string> = (text) => {
  const day = text.trim();
  if (!isDay(day)) return wrong('day');
  return day < FIRST_DAY || day > LAST_DAY ? wrong('farDay') : right(day);
};

/** "50" or "50 %". */
export const readPercent: Reader<number> = (text) => {
  const digits = /^\s*(\d{1,3})\s*%?\s*$/.exec(text)?.[1];
  return digits === undefined || Number(digits) > 100 ? wrong('percent') : right(Number(digits));
};

export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (text) => {
    const choice = choices.find((each) => each === text);
    return choice === undefined ? wrong('choice') : right(choice);
  };
}

export const readFlag: Reader<boolean> = into(oneOf(['true', 'false']), (text) => text === 'true');

/** Planned hours of a day, "4" or "4,5". */
export const readDayHours: Reader<number> = (text) => {
  const hours = numberIn(text);
  return hours === null || hours <= 0 || hours > 24 ? wrong('dayHours') : right(hours);
};

/** "50 EUR". */
export const readRate: Reader<Rate> = (text) => {
  const [, amount, currency] = /^(\d{1,9}(?:[.,]\d{1,4})?)\s*([A-Za-z]{3})$/.exec(text.trim()) ?? [];
  if (amount === undefined || currency === undefined) return wrong('rate');
  return right({ amount: Number(amount.replace(',', '.')), currency: currency.toUpperCase() });
};

export const readEmail: Reader<string> = (text) => {
  const email = text.trim();
  if (email.length > 254) return wrong('tooLong', 254);
  return /^[^\s@<>,;:"\p{Cc}]+@[^\s@<>,;:"\p{Cc}]+$/u.test(email) ? right(email) : wrong('email');
};

/** An IANA name. */
export const readZone: Reader<string> = (text) => {
  const zone = text.trim();
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return right(zone);
  } catch {
    return wrong('zone');
  }
};

/** A whole number; `problem` says which. */
export function wholeOf(least: number, most: number, problem: Problem): Reader<number> {
  return (text) => {
    const number = numberIn(text);
    if (number === null || !Number.isInteger(number) || number < least || number > most) return wrong(problem);
    return right(number);
  };
}

function numberIn(text: string): number | null {
  return /^\d{1,9}(?:[.,]\d{1,4})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}

function right<T>(value: T): Reading<T> {
  return { ok: true, value };
}

function wrong(problem: Problem, limit?: number): Reading<never> {
  return { ok: false, problem, ...(limit === undefined ? {} : { limit }) };
}
