/** Amounts of money, as whole numbers of the currency's smallest unit, so that sums are exact. */
import type { Rate } from './entities.ts';

export interface Amount {
  /** Cents of euros, yen. */
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
}

const HOUR = 3_600_000n;
/** Rates are kept to four decimals. */
const RATE_PARTS = 10_000;
/** A line from elsewhere may hold any number; nobody is paid more, and the rest of the sheet must still come out. */
const HIGHEST_RATE = 1e12;

/** What `ms` cost at a rate an hour, to the smallest unit of the currency; the half goes up. */
export function amountFor(ms: number, { amount, currency }: Rate): Amount {
  const parts =
    BigInt(Math.round(Math.min(amount, HIGHEST_RATE) * RATE_PARTS)) * BigInt(ms) * 10n ** BigInt(digitsOf(currency));
  const unit = HOUR * BigInt(RATE_PARTS);
  return { minor: Number((2n * parts + unit) / (2n * unit)), currency };
}

/** One sum for each currency, in the order of first appearance. */
export function sumAmounts(amounts: Iterable<Amount>): readonly Amount[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency }));
}

/** "75.50", "7550" of a currency without decimals; without the currency's name. */
export function decimalOf({ minor, currency }: Amount): string {
  const digits = digitsOf(currency);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Digits after the point; two where the currency is none that Intl could know. */
function digitsOf(currency: string): number {
  if (!/^[A-Za-z]{3}$/.test(currency)) return 2;
  const known = knownDigits.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const digits = maximumFractionDigits ?? 2;
  knownDigits.set(currency, digits);
  return digits;
}

/** By currency: to ask Intl takes long. */
const knownDigits = new Map<string, number>();
