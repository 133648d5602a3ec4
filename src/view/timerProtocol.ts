/** What the board's page asks of the extension host about a timer that is started by hand. */
import * as v from 'valibot';
import type { Id } from '../domain/events.ts';
import { id } from './parcel.ts';

/** Page → host. */
export type TimerRequest =
  /** A timer for the task; one that runs is stopped by it. */
  | { readonly type: 'startTimer'; readonly task: Id }
  | { readonly type: 'stopTimer' }
  /** The host asks: what to start one for, or whether to stop, switch or discard the one that runs. */
  | { readonly type: 'askTimer' };

export const timerRequests = [
  v.strictObject({ type: v.literal('startTimer'), task: id }),
  v.strictObject({ type: v.literal('stopTimer') }),
  v.strictObject({ type: v.literal('askTimer') }),
] as const;

const REQUESTS: ReadonlySet<string> = new Set(timerRequests.map(({ entries }) => entries.type.literal));

export function isTimerRequest(message: { readonly type: string }): message is TimerRequest {
  return REQUESTS.has(message.type);
}
