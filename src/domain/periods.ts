/** Spans of the calendar that reports are asked for. Instants are ms. */
import { TZDate } from '@date-fns/tz';
import { addMonths, addWeeks, startOfISOWeek, startOfMonth } from 'date-fns';

export const PERIODS = ['thisMonth', 'lastMonth', 'thisWeek', 'lastWeek', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** The whole month or ISO week around `now` in an IANA zone, or the one before, as [from, to); no limits for `all`. */
export function rangeOf(period: Period, now: number, zone: string): { readonly from?: number; readonly to?: number } {
  if (period === 'all') return {};
  const moment = new TZDate(now, zone);
  const back = period === 'lastMonth' || period === 'lastWeek' ? 1 : 0;
  const months = period === 'thisMonth' || period === 'lastMonth';
  const first = months ? addMonths(startOfMonth(moment), -back) : addWeeks(startOfISOWeek(moment), -back);
  const next = months ? addMonths(first, 1) : addWeeks(first, 1);
  return { from: first.getTime(), to: next.getTime() };
}
