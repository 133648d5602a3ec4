/** When a client is written to next. */
import { dayOf, plusDays } from '../domain/days.ts';
import type { Client, Rhythm } from '../domain/entities.ts';

/** Days from one note to the next, while nobody has said. */
const USUAL_DAYS = 7;

/** The day of the next note; null where no day is agreed. Never before the day until which they want quiet. */
export function nextUpdateDay({ rhythm, quietUntil }: Client, now: number, zone: string): string | null {
  const today = dayOf(now, zone);
  const day = nextDay(rhythm, today);
  return quietUntil !== null && quietUntil > (day ?? today) ? quietUntil : day;
}

function nextDay(rhythm: Rhythm | null, today: string): string | null {
  switch (rhythm?.kind) {
    case undefined:
      return plusDays(today, USUAL_DAYS);
    case 'weekly': {
      const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
      return plusDays(today, ((rhythm.weekday - weekday + 6) % 7) + 1);
    }
    case 'days':
      return plusDays(today, rhythm.days);
    case 'milestone':
    case 'none':
      return null;
  }
}

/** Days from one note to the next; 0: no distance is agreed, so none is too short. */
export function rhythmDays({ rhythm }: Client): number {
  switch (rhythm?.kind) {
    case undefined:
    case 'weekly':
      return USUAL_DAYS;
    case 'days':
      return rhythm.days;
    case 'milestone':
    case 'none':
      return 0;
  }
}
