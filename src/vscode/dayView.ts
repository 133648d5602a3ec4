/** A day of this person as the views show it. */
import * as vscode from 'vscode';
import { type Day, readDay } from '../app/day.ts';
import { explainRange } from '../app/explain.ts';
import type { Range } from '../domain/pieces.ts';
import { type DayInput, dayModel } from '../view/day.ts';
import type { DayModel, EntryRef } from '../view/dayModel.ts';
import type { Desk } from './desk.ts';

/** What only the board shows of a day. */
export type DayExtras = Pick<DayInput, 'lastUsed'>;
const NO_EXTRAS: DayExtras = { lastUsed: new Map() };

/** `explained`: what to explain, null for the whole day; without it nothing is. */
export function viewDay(desk: Desk, day: string, explained?: EntryRef | null, extras: DayExtras = NO_EXTRAS): DayModel {
  const { book, hours } = desk;
  const read = readDay(book, hours, day);
  const { tasks, components, projects, clients, repositories, memberships } = book.state;
  return dayModel({
    now: book.clock.now(),
    zone: book.clock.zone(),
    locale: vscode.env.language,
    day: read,
    tasks: [...tasks.values()],
    components,
    projects,
    clients,
    repositories,
    memberships: memberships.values(),
    ...extras,
    explain:
      explained === undefined
        ? null
        : {
            entry: explained,
            idleMs: hours.policy.idleMs,
            ...explainRange(
              book,
              hours,
              explained === null ? rangeOf(read) : { from: explained.start, to: explained.end },
            ),
          },
  });
}

function rangeOf({ start, end }: Day): Range {
  return { from: start, to: end };
}
