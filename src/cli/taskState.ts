/** What `rapport task set --state` asks for and says. */
import { type Command, Option } from 'commander';
import type { Clock } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import type { StateChange, StateChanged } from '../app/taskState.ts';
import type { TaskState } from '../domain/events.ts';
import { shown } from '../domain/shown.ts';
import { formatClock } from '../view/format.ts';
import { momentOption } from './options.ts';
import { lastOf, type Moment, startOf } from './parse.ts';

export interface StateOptions {
  readonly waitsFor?: string;
  readonly since?: Moment;
  readonly answerBy?: Moment;
  readonly otherwise?: string;
  readonly reason?: string;
  readonly clientDue?: string;
}

export function withStateOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--waits-for <text>', 'what the client is asked for; makes it --state waiting').implies({
        state: 'waiting',
      }),
    )
    .addOption(momentOption('--since <time>', 'with --waits-for: since when they have been asked (default: now)'))
    .addOption(momentOption('--answer-by <time>', 'with --waits-for: answer needed by then; a day means its end'))
    .option('--otherwise <text>', 'with --waits-for: what we do without an answer');
}

/** @throws Expected when the state cannot do without something that was not said */
export function stateChange(state: TaskState, options: StateOptions, clock: Clock): StateChange {
  const { waitsFor, since, answerBy, otherwise, reason, clientDue } = options;
  const zone = clock.zone();
  if (state !== 'waiting' && waitsFor !== undefined) throw new Expected('--waits-for goes with --state waiting.');
  switch (state) {
    case 'waiting':
      return {
        state,
        what: waitsFor ?? null,
        since: since === undefined ? null : startOf(since, zone),
        by: answerBy === undefined ? null : lastOf(answerBy, zone),
        otherwise: otherwise || null,
      };
    case 'postponed':
      if (!reason || !clientDue) {
        throw new Expected('A postponed task needs a reason and a new date; say them with --reason and --client-due.');
      }
      return { state, reason, until: clientDue };
    default:
      return { state };
  }
}

/** What happened besides, a line each. */
export function afterState({ timer, next }: StateChanged): string {
  const stopped = timer === null ? '' : `Timer stopped after ${formatClock((timer.to ?? timer.from) - timer.from)}.\n`;
  return stopped + (next === null ? '' : `Next: "${shown(next.title)}" (${next.id})\n`);
}
