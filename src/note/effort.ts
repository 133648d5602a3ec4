/** How much was worked on a project since its last note, and whether its person was there. Durations are ms. */
import { dayOf } from '../domain/days.ts';
import type { Absence } from '../domain/entities.ts';
import { countWorkdays, daysOff, isWorkday, WORKWEEK } from '../domain/workdays.ts';
import type { NoteFacts } from './facts.ts';

const HOUR = 3_600_000;
/** Of the hours that were planned; what is below it is told as little. */
const FEW_SHARE = 0.2;
/** The same where no hours are planned. */
const FEW_MS = HOUR;
/** In less working days than these nobody expects much. */
const LEAST_DAYS = 3;

export interface Effort {
  /** So few hours that the client should hear it said. */
  readonly few: boolean;
  /** The person was away on half of the working days or more. */
  readonly away: boolean;
}

type EffortFacts = Pick<
  NoteFacts,
  'now' | 'zone' | 'periodStart' | 'periodMs' | 'unassignedMs' | 'project' | 'absences' | 'workdays'
>;

/** In a first note there is nothing to compare with. */
export function effortOf(facts: EffortFacts): Effort {
  const { periodStart, periodMs, unassignedMs, project } = facts;
  if (periodStart === null) return { few: false, away: false };
  const [first, last] = [dayOf(periodStart, facts.zone), dayOf(facts.now, facts.zone)];
  // Absences are among the days off; the week says on which days the person would have worked.
  const { weekdays } = facts.workdays ?? WORKWEEK;
  const days = countWorkdays(first, last, { weekdays, holidays: [] });
  const planned = project.hoursPerDay === null ? FEW_MS : project.hoursPerDay * days * HOUR * FEW_SHARE;
  return {
    few: days >= LEAST_DAYS && periodMs > 0 && unassignedMs === 0 && periodMs < planned,
    away: days > 0 && missed(facts.absences ?? [], first, last, weekdays) * 2 >= days,
  };
}

/** Each day once, whichever absences have it. */
function missed(absences: readonly Absence[], first: string, last: string, weekdays: readonly number[]): number {
  const days = new Set(absences.flatMap(({ from, to }) => daysOff(from < first ? first : from, to < last ? to : last)));
  return [...days].filter((day) => isWorkday(day, { weekdays, holidays: [] })).length;
}
